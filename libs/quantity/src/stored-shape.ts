import { err, ok, type Result } from './result';

/** Why stored JSON cannot be read by this version of the product. */
export interface StoredShapeProblem {
  readonly code: 'unknown-shape';
  /** A sentence that says what to do. */
  readonly message: string;
}

/** For every shape that was ever stored, by its number: how it becomes today's value. A reader throws on what is not of its shape. */
export type ShapeReaders<Today> = Readonly<Record<number, (stored: unknown) => Today>>;

/** The number of a shape, with what is stored besides; null for a number that is none. Shapes were not numbered at first: the first has no number. */
function numbered(stored: unknown): { readonly shape: number | null; readonly content: unknown } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored) || !('shape' in stored)) {
    return { shape: 1, content: stored };
  }
  const { shape, ...content } = stored;
  return { shape: Number.isInteger(shape) ? Number(shape) : null, content };
}

/**
 * Stored JSON as today's value, whichever shape it was stored in. A shape that this version does not know is a problem and never guessed at.
 * @param subject what is stored, as a sentence begins with it: "This briefing"
 * @throws what the reader of its shape throws: the JSON is damaged
 */
export function readStoredShape<Today>(
  subject: string,
  stored: unknown,
  readers: ShapeReaders<Today>,
): Result<Today, StoredShapeProblem> {
  const { shape, content } = numbered(stored);
  const reader = shape === null || !Object.hasOwn(readers, shape) ? undefined : readers[shape];
  if (reader !== undefined) return ok(reader(content));
  const newest = Math.max(...Object.keys(readers).map(Number));
  const message = `${subject} was stored in shape ${String(shape ?? 'unknown')}, and this version of Waveguide reads up to ${newest}. Start the version that stored it or a later one.`;
  return err({ code: 'unknown-shape', message });
}
