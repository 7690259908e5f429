import { CHART_SPEC_VERSION, type ChartSpec } from '@waveguide/charts';

/** A small chart for specs: three years of a fan's middle. */
export const sampleSpec: ChartSpec = {
  version: CHART_SPEC_VERSION,
  id: 'ports-forecast',
  finding: 'Ports reach 55M in 2030',
  subtitle: 'CPO ports shipped a year',
  description: 'A fan that opens to the right.',
  axes: {
    x: { kind: 'year', from: 2029, to: 2031 },
    y: { kind: 'linear', unit: 'ports', min: 0, max: 100e6, ticks: [{ value: 0, text: '0' }] },
  },
  bands: [],
  marks: [
    {
      type: 'line',
      id: 'base',
      label: 'Base',
      role: 'cpo',
      stroke: 'dashed',
      weight: 'strong',
      points: [
        { x: 2029, y: 25e6, gapBefore: false },
        { x: 2030, y: 55e6, gapBefore: false },
        { x: 2031, y: 88e6, gapBefore: false },
      ],
    },
  ],
  rules: [],
  endLabels: [],
  key: [],
  table: {
    columns: [
      { key: 'year', label: 'Year', unit: 'text' },
      { key: 'p50', label: 'P50', unit: 'ports' },
      { key: 'actual', label: 'Actual', unit: 'ports' },
    ],
    rows: [
      [
        { kind: 'text', text: '2030' },
        { kind: 'number', value: 55e6, text: '55M' },
        { kind: 'missing', text: 'not reported' },
      ],
    ],
  },
  provenance: {
    asOf: '2026-11-22',
    scenario: { id: 'base', name: 'Base' },
    revision: { number: 1, publishedOn: '2026-11-22' },
    run: { seed: 7, draws: 16384, engineVersion: '1.0.0' },
    sources: [
      {
        citation: 1,
        id: 'src-lightcounting-2026',
        publisher: 'LightCounting',
        title: 'CPO to ship',
        publishedOn: '2026-01',
        href: null,
      },
    ],
    notes: ['NPO is left out.'],
    address: '/forecasts?scenario=base&revision=1#ports-forecast',
  },
};
