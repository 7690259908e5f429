import type { MarketSummary } from '@waveguide/forecasts';
import { formatQuantity, isolated } from '@waveguide/quantity';
import { linearAxis, logAxis } from './axis-domain';
import type { ChartContext } from '../spec/context';
import type { ChartSpec, EndLabel, LineMark } from '../spec/chart-spec';
import { forecastFanChart, type ForecastFanInput } from './forecast-fan-chart';
import { forecastTable } from './forecast-table';
import { roleOfTechnology } from '../spec/colour-role';
import { followsGap, quantilesOf, type SeriesQuantiles } from './summary-points';

/** A draft and the published revision behind it. */
export interface DraftFanInput extends Omit<ForecastFanInput, 'compared' | 'figures' | 'growth' | 'fan'> {
  readonly published: {
    /** How it is called, e.g. "Revision 1". */
    readonly name: string;
    readonly summary: MarketSummary;
  };
}

const LEVELS = ['p10', 'p50', 'p90'] as const;

function ghostLine(series: SeriesQuantiles, level: (typeof LEVELS)[number], name: string): LineMark {
  return {
    type: 'line',
    id: `ghost-${level}`,
    label: `${name}, ${level.toUpperCase()}`,
    role: 'ghost',
    stroke: 'dotted',
    weight: level === 'p50' ? 'normal' : 'thin',
    points: series.points.map((point, i) => ({
      x: point.year,
      y: point[level],
      gapBefore: followsGap(series.points, i),
    })),
  };
}

function endLabels(draft: SeriesQuantiles, ghost: SeriesQuantiles, input: DraftFanInput): EndLabel[] {
  const of = (series: SeriesQuantiles, rest: Omit<EndLabel, 'x' | 'y' | 'shortText' | 'value'>): EndLabel[] => {
    const last = series.points.at(-1);
    if (last === undefined) return [];
    const value = formatQuantity(last.p50, series.unit);
    return [{ ...rest, x: last.year, y: last.p50, text: `${rest.text} ${value}`, shortText: value, value }];
  };
  return [
    ...of(draft, { markId: 'median', text: 'Draft', role: roleOfTechnology(input.entity), emphasis: 'strong' }),
    ...of(ghost, { markId: 'ghost-p50', text: isolated(input.published.name), role: 'ghost', emphasis: 'medium' }),
  ];
}

/** The fan of a draft with P10, P50 and P90 of the published revision dotted behind it. The finding is the draft's. */
export function draftFanChart(input: DraftFanInput, context: ChartContext): ChartSpec {
  const { summary } = input.published;
  const name = isolated(input.published.name);
  const spec = forecastFanChart({ ...input, figures: [], compared: [], growth: null }, context);
  const draft = quantilesOf(input.summary, input);
  const ghost = quantilesOf(summary, input);
  const values = [draft, ghost].flatMap(({ points }) => points.flatMap(({ p10, p90 }) => [p10, p90]));
  return {
    ...spec,
    id: 'draft-fan',
    axes: {
      ...spec.axes,
      y: spec.axes.y.kind === 'log' ? logAxis(values, draft.unit) : linearAxis(values, draft.unit),
    },
    marks: [...LEVELS.map((level) => ghostLine(ghost, level, name)), ...spec.marks],
    endLabels: endLabels(draft, ghost, input),
    key: [...spec.key, { sample: { kind: 'line', role: 'ghost', stroke: 'dotted' }, text: `${name}: P10, P50, P90` }],
    table: forecastTable({
      series: draft,
      compared: [{ id: 'published', name, stroke: 'dotted', series: ghost }],
      dots: [],
      fromYear: input.fromYear,
      toYear: input.toYear,
      own: 'draft',
    }),
  };
}
