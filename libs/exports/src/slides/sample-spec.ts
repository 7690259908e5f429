import { CHART_SPEC_VERSION, type ChartSpec } from '@waveguide/charts';

/** An invented chart for the specs of the renderers, with words that files are easily broken by. */
export const SAMPLE_SPEC: ChartSpec = {
  version: CHART_SPEC_VERSION,
  id: 'forecast-fan',
  finding: 'Ports reach 8M in 2027 & stay <below> 20M',
  subtitle: 'Ports shipped a year, 800G-equivalents; “quoted”, comma, Łódź',
  description: 'Ports rise from 1M to 16M.',
  axes: {
    x: { kind: 'year', from: 2024, to: 2028 },
    y: {
      kind: 'linear',
      unit: 'ports',
      min: 0,
      max: 25e6,
      ticks: [0, 10e6, 20e6].map((value) => ({ value, text: value === 0 ? '0' : `${value / 1e6}M` })),
    },
  },
  bands: [{ id: 'near', label: 'Near term', note: 'Niche', from: 2023.5, to: 2026.5, shaded: true }],
  marks: [
    {
      type: 'fan',
      id: 'fan',
      label: 'Base',
      role: 'cpo',
      points: [1e6, 2e6, 4e6, 8e6, 16e6].map((p50, i) => ({
        x: 2024 + i,
        p10: p50 * 0.5,
        p25: p50 * 0.8,
        p75: p50 * 1.2,
        p90: p50 * 1.5,
      })),
    },
    {
      type: 'line',
      id: 'median',
      label: 'Base',
      role: 'cpo',
      stroke: 'dashed',
      weight: 'strong',
      points: [1e6, 2e6, 4e6, 8e6, 16e6].map((y, i) => ({ x: 2024 + i, y, gapBefore: false })),
    },
    {
      type: 'dot',
      id: 'e-one',
      x: 2027,
      y: 12e6,
      shape: 'circle',
      fill: 'hollow',
      role: 'other-scope',
      bound: 'at-least',
      range: null,
      label: ['House One, 2026', 'at least 12M'],
      priority: 1,
      reading: 'House One, 2026: at least 12M in 2027',
      citation: 1,
    },
  ],
  rules: [{ id: 'today', at: 2026.39, label: 'Today', role: 'signal' }],
  endLabels: [
    {
      markId: 'median',
      x: 2028,
      y: 16e6,
      text: 'P50 16M',
      shortText: 'P50 16M',
      value: '16M',
      role: 'cpo',
      emphasis: 'strong',
    },
  ],
  key: [
    { sample: { kind: 'line', role: 'cpo', stroke: 'dashed' }, text: 'Projection, P50' },
    { sample: { kind: 'fan', role: 'cpo' }, text: 'P10 to P90, P25 to P75' },
    { sample: { kind: 'bound', bound: 'at-least' }, text: 'At least' },
  ],
  table: {
    columns: [
      { key: 'year', label: 'Year', unit: 'year' },
      { key: 'p50', label: 'P50', unit: 'ports' },
      { key: 'note', label: 'Note, in words', unit: 'text' },
    ],
    rows: [
      [
        { kind: 'number', value: 2027, text: '2027' },
        { kind: 'number', value: 8_123_456.789, text: '8.1M' },
        { kind: 'text', text: '=HYPERLINK("http://example.org")' },
      ],
      [
        { kind: 'number', value: 2028, text: '2028' },
        { kind: 'missing', text: 'not reported' },
        { kind: 'text', text: 'two\nlines, "quoted"' },
      ],
      [
        { kind: 'number', value: 2029, text: '2029' },
        { kind: 'number', value: -0.125, text: '−13%' },
        { kind: 'text', text: '@SUM(A1) 中文 🎉' },
      ],
    ],
  },
  provenance: {
    asOf: '2026-11-23',
    scenario: { id: 'base', name: 'Base' },
    revision: { number: 3, publishedOn: '2026-11-20' },
    run: { seed: 7, draws: 16384, engineVersion: '1.0.0' },
    sources: [
      {
        citation: 1,
        id: 's-one',
        publisher: 'House One (via Two)',
        title: '+1 for optics',
        publishedOn: '2026-03',
        href: 'https://example.org/one',
      },
    ],
    notes: ['Ranges are the 10th to 90th percentile.'],
    address: '/forecasts?scenario=base&revision=3',
  },
};
