import { forecastFanChart, type ChartSpec } from '@waveguide/charts';
import { SAMPLE_CONTEXT, sampleEstimate, sampleSeries, sampleSummary } from '@waveguide/charts/testing';

const summary = {
  ...sampleSummary(),
  series: { 'revenue:co-packaged': sampleSeries('USD', [null, 5e8, 1e9, 2e9, 4e9]) },
};

/** A real chart over the invented records of the charts' own specs, for specs only: its first year has no value, its last an estimate. */
export const sampleSpec: ChartSpec = {
  ...forecastFanChart(
    {
      summary,
      output: 'revenue',
      entity: 'co-packaged',
      fromYear: 2024,
      toYear: 2028,
      scale: 'linear',
      readingYear: 2027,
      phases: [],
      figures: [sampleEstimate()],
      compared: [],
      growth: null,
    },
    { ...SAMPLE_CONTEXT, address: '/forecasts?scenario=base&revision=3#market-forecast' },
  ),
  id: 'market-forecast',
};
