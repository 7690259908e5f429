import type { DriverChange } from '@waveguide/api';
import { changedNames, driverAddress, quietChangeText } from './change-text';

const value = {
  key: 'share-midpoint',
  distribution: { kind: 'fixed', value: 2030 },
  basis: 'sourced',
  rationale: 'why',
  sourceIds: [],
} as const;
const change = (over: Partial<DriverChange>): DriverChange => ({
  key: 'share-midpoint',
  name: 'Midpoint',
  unit: 'year',
  before: { ...value, sourceIds: [] },
  after: { ...value, sourceIds: [] },
  fields: [],
  ...over,
});

describe('what a change is called', () => {
  it('says nothing where the range moved: the numbers do', () => {
    expect(quietChangeText(change({ fields: ['distribution', 'rationale'] }))).toBeNull();
  });

  it('names what changed beside the range, and a side that is not there', () => {
    expect(quietChangeText(change({ fields: ['rationale', 'sourceIds'] }))).toBe(
      'another reason and other sources, same range',
    );
    expect(quietChangeText(change({ before: null }))).toBe('new in this one');
    expect(quietChangeText(change({ after: null }))).toBe('no longer there');
  });

  it('names a few drivers, each once, and counts the rest', () => {
    const named = (names: readonly string[]) => changedNames(names.map((name) => ({ name })));
    expect(named([])).toBe('no driver');
    expect(named(['A', 'B', 'A'])).toBe('A, B');
    expect(named(['A', 'B', 'C', 'D'])).toBe('A, B, C, D');
    expect(named(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 more');
  });

  it('leads to the driver in the workbench', () => {
    expect(driverAddress('base', 'total-ports-2030')).toBe('/forecasts/base/edit?driver=total-ports-2030');
  });
});
