import { readStoredShape, type ShapeReaders } from '@waveguide/quantity';
import { frame1, type Frame1 } from './frame-1';

/** A scenario as it stood when a revision was published. */
export interface FramedScenario {
  readonly id: string;
  /** Its newest revision then. */
  readonly revision: number;
  /** Whether it was listed, not archived. */
  readonly open: boolean;
}

/** Shape 1 is today's: the compiler holds that what it reads are scenarios of a frame. */
const of1 = (stored: Frame1): readonly FramedScenario[] => stored;
const READERS: ShapeReaders<readonly FramedScenario[]> = { 1: (stored) => of1(frame1.parse(stored)) };

/**
 * The scenarios of a stored frame as today's. The database writes them itself, when a revision is published.
 * @throws RangeError for a shape of a newer version, ZodError for what is not of its shape
 */
export function readStoredFrame(stored: unknown): readonly FramedScenario[] {
  const read = readStoredShape('The frame of this revision', stored, READERS);
  if (!read.ok) throw new RangeError(read.error.message);
  return read.value;
}
