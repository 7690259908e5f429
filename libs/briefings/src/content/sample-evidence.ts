import {
  forecastFanChart,
  growthRangeChart,
  scenarioComparisonChart,
  technologyStackChart,
  type ChartSpec,
  type ForecastFanInput,
} from '@waveguide/charts';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleSummary } from '@waveguide/charts/testing';
import { missing, present, required } from '@waveguide/quantity';

/** Real charts over the invented records of the charts' own specs; for specs only. */
export function sampleFan(factor = 1, of: Partial<ForecastFanInput> = {}): ChartSpec {
  return forecastFanChart(
    {
      summary: sampleSummary(factor),
      output: 'revenue',
      entity: 'co-packaged',
      fromYear: 2024,
      toYear: 2028,
      scale: 'linear',
      readingYear: 2027,
      phases: SAMPLE_PHASES,
      figures: [],
      compared: [],
      growth: null,
      ...of,
    },
    SAMPLE_CONTEXT,
  );
}

/** Shares of three technologies; CPO's share of 2028 and pluggable's can be changed against one another. */
export function sampleStack(cpoShares: readonly number[] = [0.05, 0.12, 0.3, 0.5, 0.6]): ChartSpec {
  const summary = sampleSummary();
  const lpoShares = [0.05, 0.08, 0.1, 0.1, 0.1];
  const series = (key: `share:${string}`, mean: readonly number[]) => ({
    ...required(summary.series[key], `The series ${key} of the sample`),
    mean,
  });
  return technologyStackChart(
    {
      summary: {
        ...summary,
        series: {
          ...summary.series,
          'share:cpo': series('share:cpo', cpoShares),
          'share:lpo': series('share:lpo', lpoShares),
          'share:pluggable': series(
            'share:pluggable',
            cpoShares.map((cpo, i) => 1 - cpo - required(lpoShares[i], `A share of LPO for year ${i}`)),
          ),
        },
      },
      output: 'share',
      technologies: [
        { id: 'pluggable', name: 'Pluggable' },
        { id: 'lpo', name: 'LPO' },
        { id: 'cpo', name: 'CPO (switch)' },
      ],
      fromYear: 2024,
      toYear: 2028,
      phases: SAMPLE_PHASES,
    },
    SAMPLE_CONTEXT,
  );
}

/** The samples have no draws to hold a median against. */
const NO_ODDS = missing('not-applicable', 'A sample has no draws.');

export function sampleComparison(factors: { readonly fast: number; readonly slow: number }): ChartSpec {
  return scenarioComparisonChart(
    {
      scenarios: [
        { id: 'base', name: 'Base', summary: sampleSummary(), odds: NO_ODDS },
        { id: 'fast', name: 'Fast', summary: sampleSummary(factors.fast), odds: NO_ODDS },
        { id: 'slow', name: 'Slow', summary: sampleSummary(factors.slow), odds: NO_ODDS },
      ],
      baseName: 'Base',
      output: 'ports',
      entity: 'co-packaged',
      year: 2028,
    },
    SAMPLE_CONTEXT,
  );
}

export function sampleGrowth(p50: number): ChartSpec {
  const row = (id: string, fromYear: number, rate: number) => ({
    id,
    label: 'Co-packaged ports',
    role: 'cpo' as const,
    fromYear,
    toYear: fromYear + 4,
    rate: present({ p10: rate * 0.6, p50: rate, p90: rate * 1.5 }),
  });
  return growthRangeChart(
    { rows: [row('early', 2026, p50), row('late', 2030, 0.25)], run: { seed: 7, draws: 1024, engineVersion: '1.0.0' } },
    SAMPLE_CONTEXT,
  );
}
