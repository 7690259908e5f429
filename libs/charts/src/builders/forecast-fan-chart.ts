import type { Phase } from '@waveguide/adoption';
import type { Observation, PublishedEstimate } from '@waveguide/evidence';
import type { EntityId, MarketSummary, OutputName } from '@waveguide/forecasts';
import { formatQuantity, formatRange, isolated, required } from '@waveguide/quantity';
import { linearAxis, logAxis } from './axis-domain';
import { citationsOf, provenanceOf, type ChartContext } from '../spec/context';
import {
  CHART_SPEC_VERSION,
  type ChartSpec,
  type DotMark,
  type EndLabel,
  type FanMark,
  type LineMark,
  type Mark,
} from '../spec/chart-spec';
import { roleOfTechnology, type ColourRole } from '../spec/colour-role';
import { forecastFinding, scenarioFinding } from './findings-forecast';
import { forecastKey } from './forecast-key';
import { forecastTable } from './forecast-table';
import { growthArrow, growthNotes, type GrowthBetween } from './growth-arrow';
import { ledgerDots, type DotStanding, type LedgerDot } from './ledger-dots';
import { outputText } from './output-labels';
import { phaseBandsByYear } from './phase-bands';
import { positiveSeries } from './positive-series';
import { followsGap, quantilesOf, type SeriesQuantiles } from './summary-points';
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
  /** What the output hangs on that a reader should know beside it, in sentences. */
  readonly notes?: readonly string[];
  /** An arrow of compound growth between two years; if the growth is missing, a note says why. */
  readonly growth: GrowthBetween | null;
  /** Hidden, the range stands in the table alone; shown if left out. */
  readonly fan?: 'show' | 'hide';
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
      gapBefore: followsGap(series.points, i),
    })),
  };
}

function fanMark(series: SeriesQuantiles, of: Pick<FanMark, 'label' | 'role'>): FanMark {
  const points = series.points.map(({ year, p10, p25, p75, p90 }) => ({ x: year, p10, p25, p75, p90 }));
  return { type: 'fan', id: 'fan', ...of, points };
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

function endLabels(
  series: SeriesQuantiles,
  compared: readonly ComparedSeries[],
  of: { role: ColourRole; name: string; fan: boolean },
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
      value,
      shortText: rest.emphasis === 'medium' ? value : `${text} ${value}`,
      ...rest,
    };
  };
  if (compared.length === 0) {
    const middle = at(last.p50, 'P50', { markId: 'median', role: of.role, emphasis: 'strong' });
    if (!of.fan) return [middle];
    return [
      at(last.p90, 'P90', { markId: 'fan', role: 'muted', emphasis: 'quiet' }),
      middle,
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

interface DrawnValues {
  readonly series: SeriesQuantiles;
  readonly compared: readonly ComparedSeries[];
  readonly dots: readonly DotMark[];
  readonly fan: boolean;
}

/** Everything that needs room on the value axis. */
function valuesOf({ series, compared, dots, fan }: DrawnValues): number[] {
  return [
    ...series.points.flatMap((p) => (fan ? [p.p10, p.p90] : [p.p50])),
    ...compared.flatMap((scenario) => scenario.series.points.map((p) => p.p50)),
    ...dots.flatMap(({ y, range }) => [
      ...(typeof y === 'number' ? [y] : []),
      ...(range === null ? [] : [range.low, range.high]),
    ]),
  ];
}

function finding(
  input: ForecastFanInput,
  own: { readonly name: string; readonly series: SeriesQuantiles },
  compared: readonly ComparedSeries[],
): string {
  const { series } = own;
  const labels = outputText(input.output, input.entity);
  if (compared.length === 0) return forecastFinding(series, labels, input.readingYear);
  const values = [own, ...compared].flatMap(({ name, series: s }) => {
    const point = s.points.find(({ year }) => year === input.readingYear);
    return point === undefined ? [] : [{ name, p50: point.p50 }];
  });
  return scenarioFinding(values, labels, { year: input.readingYear, unit: series.unit });
}

/**
 * One output of the model over the years: P50 dashed (a projection) over P10 to P90 and P25 to P75, phases shaded, other publishers'
 * figures as dots, other scenarios as lines.
 */
export function forecastFanChart(input: ForecastFanInput, context: ChartContext): ChartSpec {
  const { output, entity, fromYear, toYear } = input;
  const labels = outputText(output, entity);
  const role = roleOfTechnology(entity);
  const own = isolated(context.scenario?.name ?? 'Base');
  const series = quantilesOf(input.summary, input);
  const compared = input.compared.map((scenario, i) => ({
    id: scenario.id,
    name: isolated(scenario.name),
    stroke: required(COMPARED_STROKES[i % COMPARED_STROKES.length], 'A stroke'),
    series: quantilesOf(scenario.summary, input),
  }));
  const citations = citationsOf(context.sources);
  const dots = ledgerDots(input.figures, { output, entity, fromYear, toYear }, citations);
  const fan = input.fan !== 'hide';
  const reads = compared.length === 0 && dots.length <= MOST_DOTS_BESIDE_READING;
  const readings = (of: SeriesQuantiles) => (reads ? readingDot(of, input.readingYear, role) : []);
  const values = valuesOf({ series, compared, fan, dots: [...readings(series), ...dots.map(({ dot }) => dot)] });
  const log = input.scale === 'log' && values.some((v) => v > 0);
  const y = log ? logAxis(values, series.unit) : linearAxis(values, series.unit);
  const drawn = log ? positiveSeries(series, y.min) : series;
  const drawnCompared = compared.map((scenario) =>
    log ? { ...scenario, series: positiveSeries(scenario.series, y.min) } : scenario,
  );
  const arrow = growthArrow(input.growth, drawn);
  const marks: Mark[] = [
    ...(fan ? [fanMark(drawn, { label: own, role })] : []),
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
    ...arrow,
    ...readings(drawn),
    ...dots.map(({ dot }) => dot),
  ];
  const title = finding(input, { name: own, series }, compared);
  return {
    version: CHART_SPEC_VERSION,
    id: 'forecast-fan',
    finding: title,
    subtitle: `${labels.quantity}, ${labels.unit}${log ? ', logarithmic scale' : ''}; ${labels.scope}`,
    description: `${title}. Projection from ${fromYear} to ${toYear} with its 10th to 90th percentile${
      dots.length === 0 ? '' : `, beside ${dots.length} published figures`
    }.${arrow.map(({ label }) => ` Growth: ${label}.`).join('')}`,
    axes: {
      x: { kind: 'year', from: fromYear, to: toYear },
      y,
    },
    bands: phaseBandsByYear(input.phases),
    marks,
    rules: todayRule(context.today, fromYear, toYear),
    endLabels: endLabels(drawn, drawnCompared, { role, name: own, fan }),
    key: forecastKey(role, compared, dots).filter(({ sample }) => fan || sample.kind !== 'fan'),
    table: forecastTable({ series, compared, dots, fromYear, toYear, own }),
    provenance: provenanceOf(context, {
      citations,
      run: { seed: input.summary.seed, draws: input.summary.drawCount, engineVersion: input.summary.engineVersion },
      notes: [
        ...notesOf(dots, fan),
        ...(input.notes ?? []),
        ...growthNotes(input.growth, arrow),
        ...(drawn.points.length < series.points.length ? [ZERO_NOTE] : []),
      ],
    }),
  };
}

const ZERO_NOTE = 'Years in which nothing ships have no place on a logarithmic scale; the table names them.';

function notesOf(dots: readonly LedgerDot[], fan: boolean): string[] {
  const count = (wanted: DotStanding): number => dots.filter(({ standing }) => standing === wanted).length;
  const [other, replaced] = [count('other-scope'), count('superseded')];
  return [
    `Ranges are the 10th to 90th percentile of the draws${fan ? '' : ' and stand in the table'}; published figures take no part in them.`,
    ...(other === 0
      ? []
      : [
          `${other} published ${other === 1 ? 'figure counts' : 'figures count'} another scope, shown hollow and not to be compared.`,
        ]),
    ...(replaced === 0
      ? []
      : [
          `${replaced} published ${replaced === 1 ? 'figure was' : 'figures were'} replaced by a newer vintage of the same publisher, shown hollow and not compared.`,
        ]),
  ];
}
