import { targetYear } from './published-estimate';

describe('targetYear', () => {
  it('is the year, the end of the period, or null where the source names none', () => {
    expect(targetYear({ kind: 'year', year: 2030 })).toBe(2030);
    expect(targetYear({ kind: 'period', fromYear: 2025, toYear: 2035 })).toBe(2035);
    expect(targetYear({ kind: 'not-stated', detail: 'The excerpt names no year.' })).toBeNull();
  });
});
