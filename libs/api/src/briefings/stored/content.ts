import type { BriefingContent } from '@waveguide/briefings';
import { content1, type Content1 } from '@waveguide/briefings/stored';
import { readStoredShape, type DeepReadonly, type ShapeReaders } from '@waveguide/quantity';
import { storedContentSchema } from '../content-schema';

/** Shape 1 is today's: the compiler holds that what it reads is a content, and that a content fits into it. */
const of1 = (stored: Content1): BriefingContent => stored;
const as1 = (content: BriefingContent): DeepReadonly<Content1> => content;

/** What comes out of any shape is held against today's limits too, so that nothing is shown that could not be saved. */
const READERS: ShapeReaders<BriefingContent> = {
  1: (stored) => storedContentSchema.parse(of1(content1.parse(stored))),
};

/**
 * The content of a briefing in the shape in which it is stored.
 * @throws ZodError for a field that the shape does not know: a change of today's type that brings no further shape
 */
export function storedContent(content: BriefingContent): object {
  return content1.parse(as1(content));
}

/**
 * What is stored of a briefing, in its own row, in that of a link and in that of a file, as today's content.
 * @throws RangeError for a shape of a newer version, ZodError for what is not of its shape
 */
export function readStoredContent(stored: unknown): BriefingContent {
  const read = readStoredShape('This briefing', stored, READERS);
  if (!read.ok) throw new RangeError(read.error.message);
  return read.value;
}

/** As `readStoredContent`, with null for what cannot be read. */
export function contentOrNull(stored: unknown): BriefingContent | null {
  try {
    return readStoredContent(stored);
  } catch {
    return null;
  }
}
