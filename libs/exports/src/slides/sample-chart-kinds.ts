import type { ChartSpec, KeyEntry, LineMark, Mark, SpanFill, SpanMark } from '@waveguide/charts';
import { SAMPLE_SPEC } from './sample-spec';

const FIRST_YEAR = 2024;
const line = (id: string, stroke: LineMark['stroke'], values: readonly number[]): Mark => ({
  ...{ type: 'line', id, label: `Line ${id}`, role: 'lpo', stroke, weight: 'normal' },
  points: values.map((y, i) => ({ x: FIRST_YEAR + i, y, gapBefore: false })),
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

const FILLS: readonly SpanFill[] = ['solid', 'tint', 'hollow', 'hatched', 'equals', 'arrow'];

/** Named rows with every sign of a stretch of time and a clock, for which office programs have no chart. */
export const SAMPLE_LANES: ChartSpec = {
  ...SAMPLE_SPEC,
  id: 'adoption-timing',
  finding: 'Most houses say 2028 or later',
  axes: {
    x: { kind: 'time', from: 2024, to: 2032, stretches: [{ from: 2024, to: 2032, weight: 1 }] },
    y: {
      kind: 'lanes',
      lanes: FILLS.map((fill) => ({ id: fill, label: `Lane ${fill}`, note: 'said 2025', role: 'cpo', weight: 1 })),
    },
  },
  marks: [
    ...FILLS.map((fill): SpanMark => ({
      ...{
        type: 'span',
        id: `s-${fill}`,
        lane: fill,
        from: 2026,
        to: 2029,
        openEnd: fill === 'arrow',
        role: 'cpo',
        fill,
      },
      ...{
        outline: fill === 'tint' ? 'dashed' : 'none',
        label: 'by 2029',
        reading: `${fill}: by 2029`,
        citation: null,
      },
    })),
    {
      ...{
        type: 'dot',
        id: 'late',
        x: 2025.5,
        y: 'solid',
        shape: 'clock',
        fill: 'hollow',
        role: 'signal',
        bound: 'none',
      },
      ...{ range: null, label: [], priority: 0, reading: 'overdue, not confirmed', citation: null },
    },
  ],
  key: [
    ...FILLS.map((fill): KeyEntry => ({ sample: { kind: 'swatch', role: 'cpo', fill }, text: `Sign ${fill}` })),
    { sample: { kind: 'dot', role: 'signal', shape: 'clock', fill: 'hollow' }, text: 'Overdue, not confirmed' },
  ],
  ...{ bands: [], rules: [], endLabels: [] },
};

/** One chart of every kind that an office file treats in its own way. */
export const SAMPLE_CHART_KINDS: readonly ChartSpec[] = [
  SAMPLE_SPEC,
  SAMPLE_ARROW,
  SAMPLE_STACK,
  SAMPLE_LINES,
  SAMPLE_LANES,
];
