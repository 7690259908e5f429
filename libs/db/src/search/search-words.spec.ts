import { hasSpelling, searchWords } from './search-words';

it('splits texts into plain words', () => {
  expect(searchWords('Co-packaged, 1.6T (Ørsted) Müller’s')).toEqual([
    'co',
    'packaged',
    '1',
    '6t',
    'ørsted',
    'muller',
    's',
  ]);
  expect(searchWords(' %_\\ \0 ')).toEqual([]);
  expect(searchWords('光学 800Ｇ')).toEqual(['光学', '800g']);
});

it('reads the spelling of words only, never that of numbers and abbreviations', () => {
  expect(['brodcom', 'cpo', '2031', '800g', 'wörter'].filter(hasSpelling)).toEqual(['brodcom', 'wörter']);
});
