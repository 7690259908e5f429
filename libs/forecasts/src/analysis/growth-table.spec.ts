import { quantileOfSorted } from '@waveguide/probability';
import { growthTable } from './growth-table';
import { drawsOf } from '../model/market-run';
import { runMarketModel } from '../engine/run-market-model';
import { twoTechnologyDefinitions, twoTechnologyModel, twoTechnologyValues } from '../model/two-technology-model';

const run = runMarketModel({
  model: {
    ...twoTechnologyModel,
    lastYear: 2028,
    totalPorts: {
      ...twoTechnologyModel.totalPorts,
      kind: 'path',
      drawKey: 'ports-2026',
      keys: ['ports-2026', 'ports-2027', 'ports-2027'],
    },
  },
  values: twoTechnologyValues,
  definitions: twoTechnologyDefinitions,
  seed: 7,
  drawCount: 512,
});
const series = [
  { output: 'ports', entity: 'new' },
  { output: 'totalPorts', entity: 'market' },
] as const;

describe('growthTable', () => {
  it('spans neighbouring years and the whole', () => {
    const { spans } = growthTable(run, { series, years: [2026, 2027, 2028] });
    expect(spans).toEqual([
      { fromYear: 2026, toYear: 2027 },
      { fromYear: 2027, toYear: 2028 },
      { fromYear: 2026, toYear: 2028 },
    ]);
    expect(growthTable(run, { series, years: [2026, 2028] }).spans).toHaveLength(1);
  });

  it('takes quantiles of growth rates, not growth rates of quantiles', () => {
    const { rows } = growthTable(run, { series, years: [2026, 2028] });
    const first = drawsOf(run, { output: 'ports', entity: 'new', year: 2026 });
    const last = drawsOf(run, { output: 'ports', entity: 'new', year: 2028 });
    const rates = first.map((value, draw) => Math.sqrt(last[draw]! / value) - 1).sort();
    const growth = rows[0]!.growth[0]!;
    if (growth.kind === 'missing') throw new Error(growth.detail);
    expect(growth.value.p10).toBeCloseTo(quantileOfSorted(rates, 0.1), 12);
    expect(growth.value.p90).toBeCloseTo(quantileOfSorted(rates, 0.9), 12);
    const ofQuantiles = Math.sqrt(quantileOfSorted(last.toSorted(), 0.9) / quantileOfSorted(first.toSorted(), 0.9)) - 1;
    expect(Math.abs(growth.value.p90 - ofQuantiles)).toBeGreaterThan(0.01);
  });

  it('shows no growth of a path that stands still', () => {
    const { rows } = growthTable(run, { series, years: [2027, 2028] });
    expect(rows[1]!.growth[0]).toMatchObject({ kind: 'present', value: { p10: 0, p50: 0, p90: 0 } });
  });

  it('throws for years that do not ascend', () => {
    expect(() => growthTable(run, { series, years: [2027] })).toThrow(RangeError);
    expect(() => growthTable(run, { series, years: [2028, 2027] })).toThrow(RangeError);
  });
});
