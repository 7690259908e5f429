import { countText, countTextCapital } from './count-text';

it('writes counts up to twelve as words and larger ones as figures', () => {
  expect([0, 1, 12, 13].map(countText)).toEqual(['no', 'one', 'twelve', '13']);
  expect([0, 13].map(countTextCapital)).toEqual(['No', '13']);
});
