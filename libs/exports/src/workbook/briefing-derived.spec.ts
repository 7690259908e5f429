import type { ChartTable, TableCell } from '@waveguide/charts';
import { growthRows, publishedGrowthRows, stackColumns, type FormulaCell } from './briefing-derived';
import { nativeChart } from '../pptx/native-series';
import { SAMPLE_ARROW, SAMPLE_LINES, SAMPLE_STACK } from '../slides/sample-chart-kinds';
import { SAMPLE_SPEC } from '../slides/sample-spec';

const place = { column: 4, row: 4 };
const chartOf = (spec: typeof SAMPLE_SPEC) => {
  const chart = nativeChart(spec);
  if (chart === null) throw new TypeError('The sample has a chart of its own.');
  return chart;
};

const number = (value: number): TableCell => ({ kind: 'number', value, text: `${value}` });
const text = (text: string): TableCell => ({ kind: 'text', text });
const table = (rows: readonly (readonly [number, number, string])[], unit: 'USD' | 'fraction' = 'USD'): ChartTable => ({
  columns: [
    { key: 'year', label: 'Year', unit: 'year' },
    { key: 'p50', label: 'P50', unit },
    { key: 'kind', label: 'What it is', unit: 'text' },
  ],
  rows: rows.map(([year, value, kind]) => [number(year), number(value), text(kind)]),
});

describe('growthRows', () => {
  it('takes the years of the arrow, and names the drawn median beside it as what it is', () => {
    const rows = growthRows(SAMPLE_ARROW, chartOf(SAMPLE_ARROW), place);
    // Years in column E, the P50 in column F; 2026 in row 7, 2028 in row 9. 4M to 16M in two years doubles each year.
    expect(rows[0]!.cell).toEqual({ formula: '(F9/F7)^(1/(E9-E7))-1', result: 1, format: '0.0%' });
    expect(rows[1]).toMatchObject({ label: 'Growth on the chart', cell: '101% a year, 2026 to 2028' });
  });

  it('begins with the first projected year that has a value where there is no arrow', () => {
    const [row] = growthRows(SAMPLE_SPEC, chartOf(SAMPLE_SPEC), place);
    expect(row!.label).toBe('Base: growth of the P50 values a year, 2026 to 2028');
  });

  it('has none for a line that ends before the projection, for shares, and for layers', () => {
    const labels = growthRows(SAMPLE_LINES, chartOf(SAMPLE_LINES), place).map(({ label }) => label.split(':')[0]);
    expect(labels).toEqual(['Line base', 'Line up', 'Line down']);
    const y = { kind: 'linear' as const, unit: 'fraction' as const, min: 0, max: 1, ticks: [] };
    expect(growthRows({ ...SAMPLE_SPEC, axes: { ...SAMPLE_SPEC.axes, y } }, chartOf(SAMPLE_SPEC), place)).toEqual([]);
    expect(growthRows(SAMPLE_STACK, chartOf(SAMPLE_STACK), place)).toEqual([]);
  });
});

describe('stackColumns', () => {
  it('adds layers up and divides each by the total, never a percentile', () => {
    const [total, cpo, lpo] = stackColumns(chartOf(SAMPLE_STACK), place);
    const of = (cells: readonly (FormulaCell | null)[]) => cells.map((cell) => cell?.formula ?? null);
    // The axis begins in 2024, the layers in 2026.
    expect(of(total!.cells)).toEqual([null, null, 'SUM(F7:G7)', 'SUM(F8:G8)', 'SUM(F9:G9)']);
    expect(of(cpo!.cells).slice(2)).toEqual(['F7/H7', 'F8/H8', 'F9/H9']);
    expect(total!.cells[2]?.result).toBe(5.5e6);
    expect((cpo!.cells[2]?.result ?? 0) + (lpo!.cells[2]?.result ?? 0)).toBeCloseTo(1, 12);
    expect(stackColumns(chartOf(SAMPLE_SPEC), place)).toEqual([]);
  });
});

describe('publishedGrowthRows', () => {
  it('joins figures of one publisher, edition and scope only', () => {
    const rows = publishedGrowthRows(
      table([
        [2030, 2.3e9, 'CIR, Dec 2020: $2.3B in 2030 (CPO in data centres); secondary evidence'],
        [2026, 3.44e8, 'CIR, Dec 2020: about $340M in 2026 (CPO in data centres); secondary evidence'],
        [2027, 5.4e9, 'CIR, Apr 2022: $5.4B in 2027 (CPO in data centres); secondary evidence'],
        [2032, 9e9, 'CIR, Dec 2020: $9B in 2032 (CPO and NPO); secondary evidence'],
        [2031, 8e9, 'CIR, Dec 2020: at least $8B in 2031 (CPO in data centres); secondary evidence'],
        [2026, 4e8, 'Projection'],
      ]),
      10,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.label).toBe(
      'CIR, Dec 2020 (CPO in data centres): growth a year that its own figures imply, 2026 to 2030',
    );
    expect(rows[0]!.cell).toMatchObject({ formula: '(B11/B12)^(1/(A11-A12))-1' });
    expect((rows[0]!.cell as FormulaCell).result).toBeCloseTo((2300 / 344) ** 0.25 - 1, 12);
  });

  it('has none for shares, nor where a table tells no years', () => {
    const said = 'A, 2025: 10% (CPO)';
    expect(
      publishedGrowthRows(
        table(
          [
            [2026, 0.1, said],
            [2030, 0.3, said],
          ],
          'fraction',
        ),
        4,
      ),
    ).toEqual([]);
    expect(publishedGrowthRows(SAMPLE_SPEC.table, 4)).toEqual([]);
  });
});
