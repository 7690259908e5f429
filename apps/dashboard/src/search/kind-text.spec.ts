import { kindOf, resultText, shownText, totalOf, type FoundGroup } from './kind-text';

const entry = { kind: 'vendor', id: 'a', title: 'A', context: 'b', address: '/vendors/a' } as const;

it('counts results in words', () => {
  expect([resultText(0), resultText(1), resultText(1_204)]).toEqual(['0 results', 'One result', '1,204 results']);
  expect(shownText({ entries: [entry], total: 21 })).toBe('1 of 21');
  expect(shownText({ entries: [entry], total: 1 })).toBe('1');
  const groups: FoundGroup[] = [
    { kind: 'vendor', total: 1, entries: [entry] },
    { kind: 'source', total: 40, entries: [] },
  ];
  expect(totalOf(groups)).toBe(41);
});

it('knows the kinds that an address may name', () => {
  expect([kindOf('vendor'), kindOf('vendors'), kindOf(undefined), kindOf('toString')]).toEqual([
    'vendor',
    null,
    null,
    null,
  ]);
});
