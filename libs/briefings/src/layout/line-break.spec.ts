import fc from 'fast-check';
import { brokenWord, charactersOf, unbreakablePieces } from './line-break';
import { wrapText } from './lines';

const FAMILY = '👨‍👩‍👧‍👦';
const characters = (text: string) => charactersOf(text.replace(/[\u200e\u200f]/g, '')).length;

it('counts as a reader does: marks, joined pictures, flags and syllables are one character', () => {
  expect(charactersOf(`e\u0301${FAMILY}🇩🇪각中`)).toEqual(['e\u0301', FAMILY, '🇩🇪', '각', '中']);
});

it('breaks Chinese and Japanese between characters, Korean and Latin not', () => {
  expect(unbreakablePieces('共封装光学')).toEqual(['共', '封', '装', '光', '学']);
  expect(unbreakablePieces('データ')).toEqual(['デー', 'タ']);
  expect(unbreakablePieces('데이터센터')).toEqual(['데이터센터']);
  expect(unbreakablePieces('transceiver')).toEqual(['transceiver']);
  expect(unbreakablePieces('达到1600万')).toEqual(['达', '到', '1600', '万']);
});

it('begins no line with a closing mark and ends none with an opening one', () => {
  expect(wrapText('光学（端口）。市场，增长', 3, characters)).toEqual(['光学', '（端', '口）。', '市场，', '增长']);
});

it('never breaks a character, and fills each line of a long word (seed 20261124)', () => {
  const unit = fc.constantFrom('中', '각', 'é', 'e\u0301', FAMILY, '🇩🇪', '👩🏽‍🔬', 'ي', 'x', 'ש');
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (units, width) => {
      const lines = brokenWord(units.join(''), (text) => characters(text) <= width);
      expect(lines.flatMap((line) => charactersOf(line))).toEqual(charactersOf(units.join('')));
      lines.slice(0, -1).forEach((line) => expect(characters(line)).toBe(width));
    }),
    { seed: 20261124, numRuns: 200 },
  );
});

it('breaks 500 letters without a blank into lines that fit', () => {
  const lines = wrapText(`So ${'W'.repeat(500)} ends`, 40, characters);
  expect(lines).toHaveLength(1 + 13);
  expect(lines[0]).toBe('So');
  expect(lines.at(-1)).toBe(`${'W'.repeat(20)} ends`);
});
