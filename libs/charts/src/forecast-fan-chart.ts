import type { Phase } from '@waveguide/adoption';
import type { Observation, PublishedEstimate } from '@waveguide/evidence';
import type { EntityId, MarketSummary, OutputName } from '@waveguide/forecasts';
import { formatQuantity, formatRange, type Maybe } from '@waveguide/quantity';
import { linearAxis, logAxis } from './axis-domain';
import { citationsOf, provenanceOf, type ChartContext } from './chart-context';
import {
  CHART_SPEC_VERSION,
  type ArrowMark,
  type ChartSpec,
  type DotMark,
  type EndLabel,
  type LineMark,
  type Mark,
} from './chart-spec';
import { roleOfTechnology, type ColourRole } from './colour-role';
import { forecastFinding, scenarioFinding } from './findings-forecast';
import { forecastKey } from './forecast-key';
import { forecastTable } from './forecast-table';
import { ledgerDots, type LedgerDot } from './ledger-dots';
import { outputWords } from './output-words';
import { phaseBandsByYear } from './phase-bands';
import { positiveSeries } from './positive-series';
import { quantilesOf, type SeriesQuantiles } from './summary-points';
import { todayRule } from './today-rule';
import type { ComparedSeries } from './compared-series';

/** Another scenario drawn as a line over the fan. */
export interface ComparedScenario {
  readonly id: string;
  readonly name: string;
  readonly summary: MarketSummary;
}

export interface ForecastFanInput {
  readonly summary: MarketSummary;
  readonly output: OutputName;
  readonly entity: EntityId;
  readonly fromYear: number;
  readonly toYear: number;
  readonly scale: 'linear' | 'log';
  /** The year that the finding reads and that carries the P10 to P90 stem. */
  readonly readingYear: number;
  readonly phases: readonly Phase[];
  readonly figures: readonly (PublishedEstimate | Observation)[];
  readonly compared: readonly ComparedScenario[];
  /** An arrow of compound growth between two years, computed draw by draw; left out where missing. */
  readonly growth: {
    readonly fromYear: number;
    readonly toYear: number;
    readonly rate: Maybe<{ readonly p50: number }>;
  } | null;
}

/** With more figures around it, the stem of the year read would hide them; the title says its numbers. */
const MOST_DOTS_BESIDE_READING = 8;
const COMPARED_STROKES: readonly LineMark['stroke'][] = ['dotted', 'long-dashed', 'solid'];

function medianLine(
  series: SeriesQuantiles,
  of: Pick<LineMark, 'id' | 'label' | 'role' | 'stroke' | 'weight'>,
): LineMark {
  return {
    type: 'line',
    ...of,
    points: series.points.map(({ year, p50 }, i) => ({
      x: year,
      y: p50,
      gapBefore: i > 0 && series.points[i - 1].year !== year - 1,
    })),
  };
}

function readingDot(series: SeriesQuantiles, year: number, role: ColourRole): DotMark[] {
  const point = series.points.find((p) => p.year === year);
  if (point === undefined) return [];
  const middle = formatQuantity(point.p50, series.unit);
  const range = formatRange({ low: point.p10, high: point.p90 }, series.unit);
  return [
    {
      type: 'dot',
      id: `reading-${year}`,
      x: year,
      y: point.p50,
      shape: 'circle',
      fill: 'solid',
      role,
      bound: 'none',
      range: { low: point.p10, high: point.p90 },
      label: [`${middle} in ${year}, range ${range}`],
      priority: 1000,
      reading: '',
      citation: null,
    },
  ];
}

function growthArrow(input: ForecastFanInput, series: SeriesQuantiles): ArrowMark[] {
  const { growth } = input;
  if (growth === null || growth.rate.kind === 'missing') return [];
  const from = series.points.find(({ year }) => year === growth.fromYear);
  const to = series.points.find(({ year }) => year === growth.toYear);
  if (from === undefined || to === undefined) return [];
  const rate = formatQuantity(growth.rate.value.p50, 'fraction/yr');
  return [
    {
      type: 'arrow',
      id: 'growth',
      from: { x: from.year, y: from.p50 },
      to: { x: to.year, y: to.p50 },
      role: 'ink',
      label: `${rate} a year, ${from.year} to ${to.year}`,
    },
  ];
}

function endLabels(
  series: SeriesQuantiles,
  compared: readonly ComparedSeries[],
  of: { role: ColourRole; name: string },
): EndLabel[] {
  const last = series.points.at(-1);
  if (last === undefined) return [];
  const at = (y: number, text: string, rest: Pick<EndLabel, 'role' | 'emphasis' | 'markId'>): EndLabel => {
    const value = formatQuantity(y, series.unit);
    // On a phone the stroke in the key names a compared scenario.
    return {
      x: last.year,
      y,
      text: `${text} ${value}`,
      shortText: rest.emphasis === 'medium' ? value : `${text} ${value}`,
      ...rest,
    };
  };
  if (compared.length === 0) {
    return [
      at(last.p90, 'P90', { markId: 'fan', role: 'muted', emphasis: 'quiet' }),
      at(last.p50, 'P50', { markId: 'median', role: of.role, emphasis: 'strong' }),
      at(last.p10, 'P10', { markId: 'fan', role: 'muted', emphasis: 'quiet' }),
    ];
  }
  return [
    at(last.p50, of.name, { markId: 'median', role: of.role, emphasis: 'strong' }),
    ...compared.flatMap((scenario) => {
      const end = scenario.series.points.at(-1);
      if (end === undefined) return [];
      return [at(end.p50, scenario.name, { markId: `scenario-${scenario.id}`, role: 'ink', emphasis: 'medium' })];
    }),
  ];
}

function valuesOf(series: SeriesQuantiles, compared: readonly ComparedSeries[], dots: readonly LedgerDot[]): number[] {
  return [
    ...series.points.flatMap((p) => [p.p10, p.p90]),
    ...compared.flatMap((scenario) => scenario.series.points.map((p) => p.p50)),
    ...dots.flatMap(({ value, dot }) => [value, ...(dot.range === null ? [] : [dot.range.low, dot.range.high])]),
  ];
}

function finding(
  input: ForecastFanInput,
  own: { readonly name: string; readonly series: SeriesQuantiles },
  compared: readonly ComparedSeries[],
): string {
  const { series } = own;
  const words = outputWords(input.output, input.entity);
  if (compared.length === 0) return forecastFinding(series, words, input.readingYear);
  const values = [own, ...compared].flatMap(({ name, series: s }) => {
    const point = s.points.find(({ year }) => year === input.readingYear);
    return point === undefined ? [] : [{ name, p50: point.p50 }];
  });
  return scenarioFinding(values, words, { year: input.readingYear, unit: series.unit });
}

/**
 * One output of the model over the years: P50 dashed (a projection) over P10 to P90 and P25 to P75, phases shaded, other publishers'
 * figures as dots, other scenarios as lines.
 */
export function forecastFanChart(input: ForecastFanInput, context: ChartContext): ChartSpec {
  const { output, entity, fromYear, toYear } = input;
  const words = outputWords(output, entity);
  const role = roleOfTechnology(entity);
  const own = context.scenario?.name ?? 'Base';
  const series = quantilesOf(input.summary, input);
  const compared = input.compared.map((scenario, i) => ({
    id: scenario.id,
    name: scenario.name,
    stroke: COMPARED_STROKES[i % COMPARED_STROKES.length],
    series: quantilesOf(scenario.summary, input),
  }));
  const citations = citationsOf(context.sources);
  const dots = ledgerDots(input.figures, { output, entity, fromYear, toYear }, citations);
  const values = valuesOf(series, compared, dots);
  const log = input.scale === 'log' && values.some((v) => v > 0);
  const y = log ? logAxis(values, series.unit) : linearAxis(values, series.unit);
  const drawn = log ? positiveSeries(series, y.min) : series;
  const drawnCompared = compared.map((scenario) =>
    log ? { ...scenario, series: positiveSeries(scenario.series, y.min) } : scenario,
  );
  const marks: Mark[] = [
    {
      type: 'fan',
      id: 'fan',
      label: own,
      role,
      points: drawn.points.map(({ year, p10, p25, p75, p90 }) => ({ x: year, p10, p25, p75, p90 })),
    },
    ...drawnCompared.map((scenario) =>
      medianLine(scenario.series, {
        id: `scenario-${scenario.id}`,
        label: scenario.name,
        role: 'muted',
        stroke: scenario.stroke,
        weight: 'normal',
      }),
    ),
    medianLine(drawn, { id: 'median', label: own, role, stroke: 'dashed', weight: 'strong' }),
    ...growthArrow(input, drawn),
    ...(compared.length === 0 && dots.length <= MOST_DOTS_BESIDE_READING
      ? readingDot(drawn, input.readingYear, role)
      : []),
    ...dots.map(({ dot }) => dot),
  ];
  const title = finding(input, { name: own, series }, compared);
  return {
    version: CHART_SPEC_VERSION,
    id: 'forecast-fan',
    finding: title,
    subtitle: `${words.quantity}, ${words.unit}${log ? ', logarithmic scale' : ''}; ${words.scope}`,
    description: `${title}. Projection from ${fromYear} to ${toYear} with its 10th to 90th percentile${
      dots.length === 0 ? '' : `, beside ${dots.length} published figures`
    }.`,
    axes: {
      x: { kind: 'year', from: fromYear, to: toYear },
      y,
    },
    bands: phaseBandsByYear(input.phases),
    marks,
    rules: todayRule(context.today, fromYear, toYear),
    endLabels: endLabels(drawn, drawnCompared, { role, name: own }),
    key: forecastKey(role, compared, dots),
    table: forecastTable({ series, compared, dots, fromYear, toYear, own }),
    provenance: provenanceOf(context, {
      citations,
      run: { seed: input.summary.seed, draws: input.summary.drawCount, engineVersion: input.summary.engineVersion },
      notes: [...notesOf(dots), ...(drawn.points.length < series.points.length ? [ZERO_NOTE] : [])],
    }),
  };
}

const ZERO_NOTE = 'Years in which nothing ships have no place on a logarithmic scale; the table names them.';

function notesOf(dots: readonly LedgerDot[]): string[] {
  const other = dots.filter(({ relation }) => relation === 'other').length;
  return [
    'Ranges are the 10th to 90th percentile of the draws; published figures take no part in them.',
    ...(other === 0
      ? []
      : [
          `${other} published ${other === 1 ? 'figure counts' : 'figures count'} another scope, shown hollow and not to be compared.`,
        ]),
  ];
}
