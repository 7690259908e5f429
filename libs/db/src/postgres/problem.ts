/** Why a database cannot be used; `message` is a sentence that says what to do and holds no secret. */
export interface ConnectionProblem {
  readonly code:
    | 'unusable-address'
    | 'unreachable'
    | 'refused'
    | 'too-old'
    | 'not-utf-8'
    | 'wrong-settings'
    | 'pooler-by-transaction'
    | 'read-only';
  readonly message: string;
}
