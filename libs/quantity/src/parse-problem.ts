/** Why a text could not be read; a closed list, so that a screen can treat kinds differently. */
export type ParseProblemCode =
  | 'empty'
  | 'not-a-number'
  | 'ambiguous'
  | 'wrong-unit'
  | 'unknown-suffix'
  | 'out-of-bounds'
  | 'not-ascending'
  | 'not-a-date';

/** A problem with what somebody typed; `message` says what to type instead and is shown as it is. */
export interface ParseProblem {
  readonly code: ParseProblemCode;
  readonly message: string;
}
