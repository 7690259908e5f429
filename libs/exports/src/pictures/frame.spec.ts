import fc from 'fast-check';
import { addressSentence, layoutFrame, sourceSentence } from './frame';
import { PICTURE_SIZES, type PictureSize } from './size';
import { balancedText, limitLines, wrapText } from '../fonts/picture-text';
import { SAMPLE_SPEC } from '../slides/sample-spec';

/** A font in which every character is half as wide as it is high. */
const measure = (text: string, font: string): number =>
  [...text].length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1] ?? Number.NaN);
/** As a reader counts them; marks of direction take no room. */
const characters = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.replace(/[\u200e\u200f]/g, ''))].length;
const of = { measure, publicUrl: 'https://waveguide.example' };

describe('layoutFrame', () => {
  const long = {
    ...SAMPLE_SPEC,
    finding: 'A finding of many words '.repeat(21),
    subtitle: 'Unit and scope '.repeat(30),
  };

  it.each(Object.keys(PICTURE_SIZES) as PictureSize[])(
    'leaves a %s at least 40 %% of its height for the chart',
    (size) => {
      for (const spec of [SAMPLE_SPEC, long]) {
        const { chart } = layoutFrame(spec, PICTURE_SIZES[size], of);
        expect(chart.height).toBeGreaterThan(0.4 * PICTURE_SIZES[size].height);
      }
    },
  );

  it.each(Object.keys(PICTURE_SIZES) as PictureSize[])(
    'keeps the chart of a %s at least 40 %% high and every word inside, whatever the scenarios are called (seed 20261129)',
    (name) => {
      const size = PICTURE_SIZES[name];
      const names = fc.array(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 100 }), {
        minLength: 1,
        maxLength: 4,
      });
      fc.assert(
        fc.property(names, (called) => {
          const lines = called.map((each) => ({
            sample: { kind: 'line' as const, role: 'muted' as const, stroke: 'dotted' as const },
            text: `${each}, P50`,
          }));
          const scenario = { id: 'long', name: called[0]! };
          const spec = {
            ...SAMPLE_SPEC,
            finding: `Scenarios put revenue between 1 (${called[0]}) and 2 (${called.at(-1) ?? ''})`,
            key: [...SAMPLE_SPEC.key, ...lines],
            provenance: { ...SAMPLE_SPEC.provenance, scenario },
          };
          const { chart, lines: words } = layoutFrame(spec, size, of);
          expect(chart.height).toBeGreaterThan(0.4 * size.height);
          for (const { text, x, font } of words) expect(x + measure(text, font)).toBeLessThanOrEqual(size.width);
        }),
        { seed: 20261129, numRuns: 60 },
      );
    },
  );

  it('keeps every line inside the picture and clear of the chart', () => {
    const size = PICTURE_SIZES.slide16x9;
    const { lines, chart } = layoutFrame(long, size, of);
    for (const { text, x, y, font } of lines) {
      expect(x + measure(text, font)).toBeLessThanOrEqual(size.width);
      expect(y < chart.y || y > chart.y + chart.height).toBe(true);
      expect(y).toBeLessThan(size.height);
    }
  });
});

it('names the model with its revision and draws, then the publishers, and counts those it does not name', () => {
  expect(sourceSentence(SAMPLE_SPEC, 1)).toBe('Source: Waveguide Base scenario, revision 3, 16,384 draws; House One.');
  expect(sourceSentence(SAMPLE_SPEC, 0)).toBe('Source: Waveguide Base scenario, revision 3, 16,384 draws; and 1 more.');
  const draft = { ...SAMPLE_SPEC, provenance: { ...SAMPLE_SPEC.provenance, revision: null, sources: [] } };
  expect(sourceSentence(draft, 9)).toBe('Source: Waveguide Base scenario, unpublished draft, 16,384 draws.');
});

it('says as of when, and how to come back', () => {
  expect(addressSentence(SAMPLE_SPEC, { publicUrl: null })).toBe('As of 23 Nov 2026. Chart forecast-fan, revision 3');
});

describe('wrapText', () => {
  it('breaks at spaces, and inside a word only where it must', () => {
    expect(wrapText('one two three', 7, characters)).toEqual(['one two', 'three']);
    expect(wrapText('abcdefghij', 4, characters)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapText('', 4, characters)).toEqual([]);
  });

  it('keeps a number with its unit', () => {
    expect(wrapText('against 15 W', 10, characters)).toEqual(['against', '15\u00a0W']);
  });

  it('never exceeds the width and loses no character (seed 20261123)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, characters);
        lines.forEach((line) => expect(characters(line)).toBeLessThanOrEqual(width));
        const bare = (t: string) => t.replace(/[\s\u200e\u200f]/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

it('evens lines out without needing more of them', () => {
  expect(balancedText('one two three four', 14, characters)).toEqual(['one two', 'three four']);
});

it('ends the last line it keeps in an ellipsis that fits', () => {
  expect(limitLines(['one', 'two two', 'three'], 2, (text) => characters(text) <= 7)).toEqual(['one', 'two tw…']);
  expect(limitLines(['one'], 2, () => true)).toEqual(['one']);
});
