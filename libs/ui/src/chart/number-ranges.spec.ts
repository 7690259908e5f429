import { numberRanges } from './number-ranges';

describe('numberRanges', () => {
  it.each([
    [[], ''],
    [[3], '3'],
    [[1, 2, 3, 4, 7, 9, 10], '1–4, 7, 9–10'],
    [[10, 2, 1, 2], '1–2, 10'],
  ])('writes %j as %j', (numbers, written) => {
    expect(numberRanges(numbers)).toBe(written);
  });
});
