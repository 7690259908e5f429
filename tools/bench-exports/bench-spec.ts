import { CHART_SPEC_VERSION, type ChartSpec } from '@waveguide/charts';

const YEARS = Array.from({ length: 13 }, (_, i) => 2024 + i);
/** A logistic rise to 300 million ports; the shape of a forecast, not a forecast. */
const median = (year: number): number => 300e6 / (1 + Math.exp(-(year - 2031) * 0.7));

/** A chart of the usual weight for measurements: a range over 13 years, its median, a rule, a phase and the table. */
export function benchSpec(): ChartSpec {
  return {
    version: CHART_SPEC_VERSION,
    id: 'ports-forecast',
    finding: 'A rise to 300 million ports, drawn to measure how fast charts are written',
    subtitle: 'Ports shipped a year, a logistic curve for measurements',
    description: 'A line that rises in the shape of an S within a widening range.',
    axes: {
      x: { kind: 'year', from: 2024, to: 2036 },
      y: {
        kind: 'linear',
        unit: 'ports',
        min: 0,
        max: 500e6,
        ticks: [0, 1, 2, 3, 4, 5].map((i) => ({ value: i * 100e6, text: i === 0 ? '0' : `${i * 100}M` })),
      },
    },
    bands: [{ id: 'early', label: 'Early', note: 'First racks', from: 2023.5, to: 2028.5, shaded: true }],
    marks: [
      {
        type: 'fan',
        id: 'fan',
        label: 'Curve',
        role: 'cpo',
        points: YEARS.map((x) => ({
          x,
          p10: median(x) * 0.5,
          p25: median(x) * 0.8,
          p75: median(x) * 1.2,
          p90: median(x) * 1.6,
        })),
      },
      {
        type: 'line',
        id: 'median',
        label: 'Curve',
        role: 'cpo',
        stroke: 'dashed',
        weight: 'strong',
        points: YEARS.map((x) => ({ x, y: median(x), gapBefore: false })),
      },
    ],
    rules: [{ id: 'today', at: 2026.4, label: 'Today', role: 'signal' }],
    endLabels: [
      { markId: 'median', x: 2036, y: median(2036), text: 'P50', shortText: 'P50', role: 'cpo', emphasis: 'strong' },
    ],
    key: [{ sample: { kind: 'fan', role: 'cpo' }, text: 'P10 to P90, P25 to P75' }],
    table: {
      columns: [
        { key: 'year', label: 'Year', unit: 'year' },
        { key: 'p50', label: 'P50', unit: 'ports' },
      ],
      rows: YEARS.map((year) => [
        { kind: 'number', value: year, text: String(year) },
        { kind: 'number', value: median(year), text: `${Math.round(median(year) / 1e6)}M` },
      ]),
    },
    provenance: {
      asOf: '2026-11-23',
      scenario: null,
      revision: null,
      run: null,
      sources: [],
      notes: ['A curve for measurements.'],
      address: '/',
    },
  };
}
