import type { ChartSpec, LineMark, Mark } from '@waveguide/charts';
import { SAMPLE_SPEC } from './sample-spec';

const years = [2024, 2025, 2026, 2027, 2028];
const line = (id: string, stroke: LineMark['stroke'], values: readonly number[]): Mark => ({
  ...{ type: 'line', id, label: `Line ${id}`, role: 'lpo', stroke, weight: 'normal' },
  points: values.map((y, i) => ({ x: years[i], y, gapBefore: false })),
});

const arrow: Mark = {
  ...{ type: 'arrow', id: 'growth', role: 'ink', label: '101% a year, 2026 to 2028' },
  from: { x: 2026, y: 4e6 },
  to: { x: 2028, y: 16e6 },
};

/** The sample with a growth arrow. */
export const SAMPLE_ARROW: ChartSpec = { ...SAMPLE_SPEC, id: 'market-forecast', marks: [...SAMPLE_SPEC.marks, arrow] };

/** Layers that add up, with names that files are easily broken by. */
export const SAMPLE_STACK: ChartSpec = {
  ...SAMPLE_SPEC,
  id: 'technology-shares',
  finding: 'CPO carries a fifth of the ports in 2028',
  marks: [
    {
      ...{ type: 'stack', id: 'stack', xs: [2026, 2027, 2028] },
      layers: [
        { id: 'cpo', label: 'CPO', role: 'cpo', values: [1.5e6, 2.25e6, 1 / 3] },
        { id: 'lpo', label: '=LPO <&>', role: 'lpo', values: [4e6, 5e6, 6e6] },
      ],
    },
  ],
  endLabels: [],
};

/** Lines of every stroke, one of them with years missing, on a logarithmic axis. */
export const SAMPLE_LINES: ChartSpec = {
  ...SAMPLE_SPEC,
  id: 'ports-forecast',
  finding: 'Four scenarios differ by a factor of ten',
  axes: {
    ...SAMPLE_SPEC.axes,
    y: {
      kind: 'log',
      unit: 'USD',
      min: 1e5,
      max: 1e8,
      ticks: [1e5, 1e6, 1e7, 1e8].map((value) => ({ value, text: `${value}` })),
    },
  },
  marks: [
    line('actual', 'solid', [1e6, 2e6]),
    line('base', 'dashed', [1e6, 2e6, 4e6, 8e6, 16e6]),
    line('up', 'dotted', [2e6, 4e6, 8e6, 16e6, 32e6]),
    line('down', 'long-dashed', [5e5, 6e5, 7e5, 8e5, 9e5]),
  ],
  endLabels: [],
};

/** Named rows with dots and bars, for which office programs have no chart. */
export const SAMPLE_LANES: ChartSpec = {
  ...SAMPLE_SPEC,
  id: 'adoption-timing',
  finding: 'Most houses say 2028 or later',
  axes: {
    x: { kind: 'time', from: 2024, to: 2032, stretches: [] },
    y: { kind: 'lanes', lanes: [{ id: 'a', label: 'Lane A', note: 'said 2025', role: 'cpo', weight: 1 }] },
  },
  marks: [
    {
      ...{ type: 'span', id: 's', lane: 'a', from: 2026, to: 2029, openEnd: true, role: 'cpo', fill: 'solid' },
      ...{ label: 'by 2029', reading: 'Lane A: by 2029', citation: null },
    },
  ],
  ...{ bands: [], rules: [], endLabels: [], key: [] },
};

/** One chart of every kind that an office file treats in its own way. */
export const SAMPLE_CHART_KINDS: readonly ChartSpec[] = [
  SAMPLE_SPEC,
  SAMPLE_ARROW,
  SAMPLE_STACK,
  SAMPLE_LINES,
  SAMPLE_LANES,
];
