import fc from 'fast-check';
import { isolated, withoutOverrides } from './isolated-text';

const SEED = 20261129;
const CONTROLS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

it.each([
  ['Base', 'Base'],
  ['Optical first, 2030', 'Optical first, 2030'],
  ['\u202eesaB', 'esaB'],
  ['a\u2069b\u2067', 'ab'],
  ['אופטי 12', '\u2068אופטי 12\u2069'],
  ['أولا', '\u2068أولا\u2069'],
  ['x\u2069אופטי\u202e', '\u2068xאופטי\u2069'],
  ['中文', '中文'],
])('sets %j apart as %j', (text, expected) => {
  expect(isolated(text)).toBe(expected);
});

it.each([
  ['Base scenario', 'Base scenario'],
  ['16M \u202eports', '16M ports'],
  ['a \u2068אופטי\u2069 b', 'a \u2068אופטי\u2069 b'],
  ['a \u2067b', 'a b'],
  ['a \u2069b', 'a b'],
  ['\u2066a\u2068b\u2069', 'a\u2068b\u2069'],
])('takes out of %j what would reorder it', (text, expected) => {
  expect(withoutOverrides(text)).toBe(expected);
});

describe(`any text (seed ${SEED})`, () => {
  const texts = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...CONTROLS, 'א', 'ب')))
    .map((parts) => parts.join(''));
  /** Isolates that are open at the end, and ends without a beginning, counted by hand. */
  function unpaired(text: string): number {
    let [open, stray] = [0, 0];
    for (const character of text) {
      if ('\u2066\u2067\u2068'.includes(character)) open += 1;
      else if (character === '\u2069' && open > 0) open -= 1;
      else if (character === '\u2069') stray += 1;
    }
    return open + stray;
  }

  it('is paired once it is isolated or freed of overrides, and says the same', () => {
    const bare = (text: string) => [...text].filter((character) => !CONTROLS.includes(character)).join('');
    fc.assert(
      fc.property(texts, (text) => {
        for (const made of [
          isolated(text),
          withoutOverrides(text),
          withoutOverrides(`a ${isolated(text)} b ${text}`),
        ]) {
          expect(unpaired(made)).toBe(0);
          expect(made).not.toMatch(/[\u202a-\u202e]/);
        }
        expect(bare(isolated(text))).toBe(bare(text));
        expect(bare(withoutOverrides(text))).toBe(bare(text));
        // What is isolated in a sentence stays as it is when the sentence is looked through.
        expect(withoutOverrides(`a ${isolated(text)} b`)).toBe(`a ${isolated(text)} b`);
      }),
      { seed: SEED },
    );
  });
});
