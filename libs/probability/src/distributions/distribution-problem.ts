import type { Result } from '@waveguide/quantity';
import { err } from '@waveguide/quantity';
import type { Distribution, DistributionField, DistributionProblem, DistributionProblemCode } from './distribution';

/** A refusal, pointing at the field to change. */
export function refuse(
  field: DistributionField,
  code: DistributionProblemCode,
  said: { readonly message: string; readonly nearest?: Distribution },
): Result<never, DistributionProblem> {
  return err({ code, field, message: said.message, nearest: said.nearest ?? null });
}
