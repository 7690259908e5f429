import { content1 } from '@waveguide/briefings/stored';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SLIDE_KINDS } from '@waveguide/briefings';
import { readStoredShape } from '@waveguide/quantity';
import { z } from 'zod';
import { contentOrNull, readStoredContent, storedContent } from './content';

/** What the first release stored: the same in the row of a briefing, of its link and of its file. */
const GOLDEN = z
  .looseObject({ brand: z.looseObject({}), slides: z.array(z.looseObject({ kind: z.string() })) })
  .parse(JSON.parse(readFileSync(path.join(__dirname, 'content-1.golden.json'), 'utf8')));

describe('the briefing that the first release stored', () => {
  it('has a slide of every kind', () => {
    expect(new Set(GOLDEN.slides.map(({ kind }) => kind))).toEqual(new Set(SLIDE_KINDS));
  });

  it('reads with every value that it had, and is stored again as it was', () => {
    const content = readStoredContent(GOLDEN);
    expect(JSON.parse(JSON.stringify(content))).toEqual(GOLDEN);
    expect(JSON.parse(JSON.stringify(storedContent(content)))).toEqual(GOLDEN);
  });

  it('still reads once today’s content has a further field, which is not stored without a further shape', () => {
    const today = content1.extend({ language: z.enum(['en', 'de']) });
    expect(today.safeParse(GOLDEN).success).toBe(false);
    const readers = { 1: (stored: unknown) => today.parse({ ...content1.parse(stored), language: 'en' }) };
    expect(readStoredShape('This briefing', GOLDEN, readers)).toEqual({
      ok: true,
      value: { ...GOLDEN, language: 'en' },
    });
    expect(() => storedContent({ ...readStoredContent(GOLDEN), ...{ language: 'de' } })).toThrow(/language/);
  });

  it.each([
    ['of a newer version', { ...GOLDEN, shape: 2 }, /Start the version that stored it/],
    ['with a field nobody knows', { ...GOLDEN, extra: 1 }, /extra/],
    ['with a slide of a kind nobody knows', { ...GOLDEN, slides: [{ ...GOLDEN.slides[0], kind: 'film' }] }, /kind/],
    ['with a face nobody knows', { ...GOLDEN, brand: { ...GOLDEN.brand, typeface: 'comic' } }, /typeface/],
    ['that is none', [], /expected object/],
  ])('refuses a content %s', (_, stored, message) => {
    expect(() => readStoredContent(stored)).toThrow(message);
    expect(contentOrNull(stored)).toBeNull();
  });
});
