import { kindsOf, neighbourOf } from './find-kinds';

const groups = (['vendor', 'source'] as const).map((kind) => ({ kind, total: 2, entries: [] }));

it('steps from all kinds to each of them and no further', () => {
  const kinds = kindsOf(groups);
  expect(kinds).toEqual([null, 'vendor', 'source']);
  expect(neighbourOf(kinds, null, 1)).toBe('vendor');
  expect(neighbourOf(kinds, 'vendor', -1)).toBeNull();
  expect(neighbourOf(kinds, 'source', 1)).toBeUndefined();
  expect(neighbourOf(kinds, null, -1)).toBeUndefined();
  expect(neighbourOf(kinds, 'driver', 1)).toBeUndefined();
  expect(kindsOf([])).toEqual([]);
});
