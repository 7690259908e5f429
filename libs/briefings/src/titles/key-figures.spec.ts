import { present } from '@waveguide/quantity';
import { keyFigures } from './key-figures';
import { sampleComparison, sampleFan, sampleGrowth, sampleStack } from '../content/sample-evidence';

const lines = (spec: Parameters<typeof keyFigures>[0]) =>
  keyFigures(spec).map(({ label, text }) => `${label}: ${text}`);

describe('keyFigures', () => {
  it('are P50 and range of the year read and of the last, and growth', () => {
    const growth = { fromYear: 2025, toYear: 2027, rate: present({ p10: 0.5, p50: 0.69, p90: 0.9 }) };
    expect(lines(sampleFan(1, { growth }))).toEqual([
      'P50 in 2027: $2B',
      'P50 in 2028: $3.5B',
      'P10 to P90 in 2027: $1B to $3B',
      'P10 to P90 in 2028: $1.8B to $5.3B',
      'Growth: 69% a year, 2025 to 2027',
    ]);
  });

  it('are each technology where technologies are stacked', () => {
    expect(lines(sampleStack()).slice(3)).toEqual([
      'Pluggable in 2028: 30%',
      'LPO in 2028: 10%',
      'CPO (switch) in 2028: 60%',
    ]);
  });

  it('are each lane where there are no years, told apart where lanes are called alike', () => {
    expect(lines(sampleComparison({ fast: 2, slow: 0.5 })).slice(0, 3)).toEqual([
      'Base, P50: 16M',
      'Fast, P50: 32M',
      'Slow, P50: 8M',
    ]);
    expect(lines(sampleGrowth(1.27)).slice(0, 2)).toEqual([
      'Co-packaged ports, 2026 to 2030, P50: 127%',
      'Co-packaged ports, 2030 to 2034, P50: 25%',
    ]);
  });

  it('carry the full number, and keys that no two share', () => {
    const figures = keyFigures(sampleStack([0.05, 0.12, 0.3, 0.5, 0.5551]));
    expect(figures.find(({ label }) => label === 'CPO (switch) in 2028')).toMatchObject({ text: '56%', value: 0.5551 });
    for (const spec of [sampleFan(), sampleStack(), sampleComparison({ fast: 2, slow: 1 }), sampleGrowth(1)]) {
      const keys = keyFigures(spec).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('are the number of rows where the table holds words only', () => {
    const { table } = sampleFan();
    const columns = [{ key: 'event', label: 'Event', unit: 'text' as const }];
    const rows = table.rows.map(() => [{ kind: 'text' as const, text: 'x' }]);
    expect(keyFigures({ ...sampleFan(), marks: [], table: { columns, rows } })).toEqual([
      { key: 'rows', label: 'Rows of the table', text: '5', value: 5 },
    ]);
  });
});
