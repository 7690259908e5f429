/** Why a value is missing. `undefined` means that its formula has no answer for these inputs. */
export type MissingReason = 'not-reported' | 'not-applicable' | 'unknown' | 'withheld' | 'undefined';

/** A value that is missing, with its reason; `detail` is one sentence a reader can read. */
export interface Missing {
  readonly kind: 'missing';
  readonly reason: MissingReason;
  readonly detail: string;
}

/** A value that is there. */
export interface Present<T> {
  readonly kind: 'present';
  readonly value: T;
}

/** A value, or the reason for its absence; absence is never shown as 0 or as an empty cell. */
export type Maybe<T> = Present<T> | Missing;

/** Wraps a value that is there. */
export function present<T>(value: T): Present<T> {
  return { kind: 'present', value };
}

/**
 * States that a value is missing.
 * @param detail one sentence for the reader, such as "Nothing was shipped before 2026."
 * @throws RangeError when the sentence is empty: a reason nobody can read is no reason.
 */
export function missing(reason: MissingReason, detail: string): Missing {
  if (detail.trim() === '') throw new RangeError('A missing value needs a sentence that says why it is missing.');
  return { kind: 'missing', reason, detail };
}

/** True for a value that is there. */
export function isPresent<T>(maybe: Maybe<T>): maybe is Present<T> {
  return maybe.kind === 'present';
}

/** Applies a function to a value that is there and keeps a missing one missing, with its reason. */
export function mapMaybe<T, U>(maybe: Maybe<T>, change: (value: T) => U): Maybe<U> {
  return maybe.kind === 'present' ? present(change(maybe.value)) : maybe;
}

/** The value if there is one, else null, for plain-JSON results that carry their reasons elsewhere. */
export function valueOrNull<T>(maybe: Maybe<T>): T | null {
  return maybe.kind === 'present' ? maybe.value : null;
}
