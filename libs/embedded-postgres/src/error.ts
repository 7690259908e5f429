/** What can keep the embedded PostgreSQL from starting. */
export type EmbeddedProblemCode =
  | 'unsupported-platform'
  | 'not-installed'
  | 'folder-not-writable'
  | 'wrong-version'
  | 'initialisation-failed'
  | 'start-failed'
  | 'busy';

/** Thrown inside the launcher; `message` is a sentence that says what to do. Callers of the launcher get it as a typed problem. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';

  constructor(
    readonly code: EmbeddedProblemCode,
    message: string,
  ) {
    super(message);
  }
}
