import type { AssumptionValue } from '../model/assumption';
import { changedFields, diffValues } from './diff';

function value(key: string, amount: number, rationale = 'because'): AssumptionValue {
  return { key, distribution: { kind: 'fixed', value: amount }, basis: 'sourced', rationale, sourceIds: ['a', 'b'] };
}

describe('diffValues', () => {
  it('finds nothing between equal sets, whatever the order of sources', () => {
    expect(diffValues([value('x', 1)], [{ ...value('x', 1), sourceIds: ['b', 'a'] }])).toEqual([]);
  });

  it('tells a changed number from a changed reason', () => {
    expect(changedFields(value('x', 1), value('x', 2))).toEqual(['distribution']);
    expect(changedFields(value('x', 1), value('x', 1, 'for another reason'))).toEqual(['rationale']);
  });

  it('lists added, changed and removed assumptions', () => {
    const changes = diffValues([value('gone', 1), value('moved', 1)], [value('moved', 2), value('new', 3)]);
    expect(changes.map(({ kind, key }) => [kind, key])).toEqual([
      ['changed', 'moved'],
      ['added', 'new'],
      ['removed', 'gone'],
    ]);
  });
});
