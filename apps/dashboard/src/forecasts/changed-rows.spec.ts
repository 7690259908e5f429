import { changedRows } from './changed-rows';

describe('changedRows', () => {
  it('lists volumes in the year read and in the last, rates in the year read', () => {
    expect(changedRows({ year: 2030, lastYear: 2036 }).map(({ metric, year }) => `${metric} ${year}`)).toEqual([
      'ports 2030',
      'ports 2036',
      'share 2030',
      'revenue 2030',
      'revenue 2036',
      'price 2030',
      'power-saved 2030',
      'power-saved 2036',
    ]);
  });

  it('lists no year twice', () => {
    const rows = changedRows({ year: 2036, lastYear: 2036 });
    expect(new Set(rows.map(({ metric, year }) => `${metric} ${year}`)).size).toBe(rows.length);
    expect(rows).toHaveLength(5);
  });
});
