import 'server-only';
import { problemOf } from '@waveguide/api';
import { unstable_rethrow } from 'next/navigation';
import { services } from '../app/api/services';
import { UNTOUCHED, type FormState } from './form-state';

/** The work of a form's server action; if it fails, for one because the database is away, what was typed stays and the form says so. */
export async function withFormError(typed: FormState['typed'], work: () => Promise<FormState>): Promise<FormState> {
  try {
    return await work();
  } catch (error) {
    // Next.js leads on by throwing.
    unstable_rethrow(error);
    const { message } = problemOf(error, { report: services().reportIncident, asked: 'write' });
    return { ...UNTOUCHED, typed, problem: message };
  }
}
