import { decimalYear, scope, type PublishedEstimate, type ScopeSubject } from '@waveguide/evidence';
import type { MarketSummary } from '@waveguide/forecasts';
import { formatQuantity } from '@waveguide/quantity';
import { citationsOf, provenanceOf, type ChartContext } from './chart-context';
import {
  CHART_SPEC_VERSION,
  type BarMark,
  type ChartSpec,
  type DotMark,
  type Lane,
  type Mark,
  type TableCell,
} from './chart-spec';
import { monthText } from './date-text';
import { crossingYears, type CrossingYears } from './crossing-years';
import { shortPublisher } from './ledger-dots';
import { missingCell, textCell } from './table-cells';
import { todayRule } from './today-rule';
import { positionOnYearAxis } from './year-axis';

export interface AdoptionTimingInput {
  /** Figures of the ledger; those whose basis is timing are drawn, by publisher. */
  readonly estimates: readonly PublishedEstimate[];
  /** The model's own answer: when ports a year pass `ports`; null draws none. */
  readonly model: { readonly summary: MarketSummary; readonly entity: string; readonly ports: number } | null;
}

interface Call {
  readonly estimate: PublishedEstimate;
  readonly from: number;
  readonly to: number;
}

/** Statements on how long copper stays, say, are timing too, but not of CPO. */
const ABOUT_CPO: ReadonlySet<ScopeSubject> = new Set<ScopeSubject>([
  'cpo',
  'cpo-switch',
  'cpo+npo',
  'cpo+oio',
  'lpo+cpo',
]);

function callsOf(estimates: readonly PublishedEstimate[]): Call[] {
  return estimates
    .flatMap((estimate): Call[] => {
      const { target } = estimate;
      if (estimate.basis !== 'timing' || estimate.excluded || target.kind === 'not-stated') return [];
      if (!ABOUT_CPO.has(scope(estimate.scopeKey).subject)) return [];
      return target.kind === 'year'
        ? [{ estimate, from: target.year, to: target.year }]
        : [{ estimate, from: target.fromYear, to: target.toYear }];
    })
    .sort((a, b) => decimalYear(a.estimate.vintage) - decimalYear(b.estimate.vintage));
}

/** Statements differ in kind ("by 2028", "not before 2028"), so they are counted and never averaged. */
function findingOf(calls: readonly Call[], crossing: CrossingYears | null, ports: number): string {
  const years = calls.flatMap(({ from, to }) => [from, to]);
  const span = `${Math.min(...years)} to ${Math.max(...years)}`;
  const published =
    calls.length === 0 ? 'no publisher dates CPO at scale' : `${calls.length} publishers speak of ${span}`;
  if (crossing === null || crossing.p50 === null) return published.charAt(0).toUpperCase() + published.slice(1);
  const [low, middle, high] = [crossing.p10, crossing.p50, crossing.p90].map((y) =>
    y === null ? null : Math.round(y),
  );
  const when = low === null || high === null || low === high ? `in ${middle}` : `between ${low} and ${high}`;
  return `The model passes ${formatQuantity(ports, 'ports')} CPO ports a year ${when}; ${published}`;
}

function callMarks({ estimate, from, to }: Call, citation: number | null): Mark[] {
  const publisher = shortPublisher(estimate.publisher);
  const reading = `${publisher}, ${monthText(estimate.vintage)}: ${estimate.quoteSummary}`;
  const tertiary = estimate.evidence === 'tertiary';
  if (from === to) {
    const dot: DotMark = {
      type: 'dot',
      id: estimate.id,
      x: from,
      y: estimate.id,
      shape: 'circle',
      fill: tertiary ? 'dashed' : 'solid',
      role: 'estimate',
      bound: 'none',
      range: null,
      label: [],
      priority: 0,
      reading,
      citation,
    };
    return [dot];
  }
  return [
    {
      type: 'span',
      id: estimate.id,
      lane: estimate.id,
      from,
      to,
      openEnd: false,
      role: 'estimate',
      fill: tertiary ? 'hollow' : 'solid',
      label: estimate.quoteSummary,
      reading,
      citation,
    },
  ];
}

const MODEL_LANE = 'model';

function modelMarks(crossing: CrossingYears, lastYear: number): Mark[] {
  if (crossing.p10 === null) return [];
  const to = crossing.p90 ?? lastYear;
  const bar: BarMark = {
    type: 'bar',
    id: 'model-range',
    lane: MODEL_LANE,
    from: crossing.p10,
    to,
    role: 'cpo',
    fill: 'tint',
    label: crossing.p90 === null ? 'P10, P90 later' : 'P10 to P90',
    reading: '',
  };
  if (crossing.p50 === null) return [bar];
  return [
    bar,
    {
      type: 'dot',
      id: 'model-middle',
      x: crossing.p50,
      y: MODEL_LANE,
      shape: 'circle',
      fill: 'solid',
      role: 'cpo',
      bound: 'none',
      range: null,
      label: [],
      priority: 0,
      reading: `Waveguide: P50 in ${crossing.p50.toFixed(1)}`,
      citation: null,
    },
  ];
}

/** When others expect CPO at scale, by the day they said it, beside the year in which the model passes a volume. */
export function adoptionTimingChart(input: AdoptionTimingInput, context: ChartContext): ChartSpec {
  const calls = callsOf(input.estimates);
  const citations = citationsOf(context.sources);
  const { model } = input;
  const crossing = model === null ? null : crossingYears(model.summary, { entity: model.entity, ports: model.ports });
  const lanes: Lane[] = calls.map(({ estimate }) => ({
    id: estimate.id,
    label: shortPublisher(estimate.publisher),
    note: monthText(estimate.vintage),
    role: 'ink',
    weight: 1.4,
  }));
  if (model !== null) {
    const note = `${formatQuantity(model.ports, 'ports')} ports a year`;
    lanes.push({
      id: MODEL_LANE,
      label: `Waveguide ${context.scenario?.name ?? ''}`.trim(),
      note,
      role: 'cpo',
      weight: 1.2,
    });
  }
  const lastYear = Math.max(...calls.map(({ to }) => to), Math.ceil(crossing?.p90 ?? 0), 2030);
  const firstYear = Math.min(
    ...calls.map(({ from }) => from),
    Math.floor(positionOnYearAxis(context.today.slice(0, 10))),
  );
  const finding = findingOf(calls, crossing, model?.ports ?? 0);
  return {
    version: CHART_SPEC_VERSION,
    id: 'adoption-timing',
    finding,
    subtitle:
      'Years that each statement on CPO at scale is about, oldest statement first; the words say what it claims',
    description: `${finding}. One lane per publisher, oldest statement first.`,
    axes: { x: { kind: 'year', from: firstYear, to: lastYear }, y: { kind: 'lanes', lanes } },
    bands: [],
    marks: [
      ...calls.flatMap((call) => callMarks(call, citations.number(call.estimate.sourceId))),
      ...(crossing === null ? [] : modelMarks(crossing, lastYear)),
    ],
    rules: todayRule(context.today, firstYear, lastYear),
    endLabels: [],
    key: [],
    table: {
      columns: [
        { key: 'publisher', label: 'Publisher', unit: 'text' },
        { key: 'said', label: 'Said', unit: 'text' },
        { key: 'years', label: 'Years', unit: 'text' },
        { key: 'words', label: 'What it said', unit: 'text' },
        { key: 'evidence', label: 'Evidence', unit: 'text' },
      ],
      rows: [
        ...calls.map(({ estimate, from, to }): TableCell[] => [
          textCell(estimate.publisher),
          textCell(monthText(estimate.vintage)),
          textCell(from === to ? `${from}` : `${from} to ${to}`),
          textCell(estimate.quoteSummary),
          textCell(estimate.evidence),
        ]),
        ...(model === null || crossing === null ? [] : [modelRow(crossing, context)]),
      ],
    },
    provenance: provenanceOf(context, {
      citations,
      run:
        model === null
          ? null
          : { seed: model.summary.seed, draws: model.summary.drawCount, engineVersion: model.summary.engineVersion },
      notes: ['“At scale” means what each publisher means by it.'],
    }),
  };
}

function modelRow(crossing: CrossingYears, context: ChartContext): TableCell[] {
  const { p10, p50, p90 } = crossing;
  const years = [p10, p50, p90].map((year) => (year === null ? 'later' : year.toFixed(1)));
  return [
    textCell(`Waveguide ${context.scenario?.name ?? ''}`.trim()),
    textCell(context.revision === null ? 'draft' : `revision ${context.revision.number}`),
    p50 === null
      ? missingCell('not within the model’s years')
      : textCell(`P10 ${years[0]}, P50 ${years[1]}, P90 ${years[2]}`),
    textCell('Year in which ports a year pass the volume, interpolated between years'),
    textCell('model'),
  ];
}
