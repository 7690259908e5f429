import { FormField, type FormFieldProps } from './form-field';
import type { FormState } from './form-state';

export interface AnsweredFieldProps extends Omit<FormFieldProps, 'name' | 'defaultValue' | 'problem'> {
  readonly name: string;
  /** What the form's server action answered last. */
  readonly state: FormState;
}

/** A field of a form with a server action: what was typed comes back from there, and so does what is wrong with it. */
export function AnsweredField({ name, state, ...field }: AnsweredFieldProps) {
  const typed = state.typed[name] ?? '';
  // React empties such a form once it was answered; a field that is new has the text that it starts with.
  return <FormField {...field} key={typed} name={name} defaultValue={typed} problem={state.problems[name]} />;
}
