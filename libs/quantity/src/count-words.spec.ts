import { countWords, countWordsCapital } from './count-words';

it('writes counts up to twelve as words and larger ones as figures', () => {
  expect([0, 1, 12, 13].map(countWords)).toEqual(['no', 'one', 'twelve', '13']);
  expect([0, 13].map(countWordsCapital)).toEqual(['No', '13']);
});
