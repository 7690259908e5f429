import {
  consensusFinding,
  consensusOn,
  consensusQuestion,
  dateOfRow,
  decimalYear,
  estimatesNear,
  metricLabel,
  nothingPublished,
  type AskedQuestion,
  type Consensus,
  type LedgerRow,
} from '@waveguide/evidence';
import type { ModelAnswer } from '@waveguide/forecasts';
import {
  countText,
  formatQuantity,
  formatRange,
  isolated,
  unit as unitOf,
  type Maybe,
  type UnitId,
} from '@waveguide/quantity';
import { CHART_SPEC_VERSION, type Axis, type ChartSpec, type DotMark } from '../spec/chart-spec';
import { roleOfTechnology } from '../spec/colour-role';
import { citationsOf, provenanceOf, type ChartContext, type RunStamp } from '../spec/context';
import { linearAxis, logAxis } from './axis-domain';
import { vintageDots, vintageKey, type Vintage } from './vintage-dots';
import { vintageTable } from './vintage-table';

export interface PublishedVintagesInput {
  /** All rows; the chart finds the estimates near the question. */
  readonly ledger: readonly LedgerRow[];
  readonly asked: AskedQuestion;
  /** Whether tertiary evidence is drawn; hidden, it still stands in the table. */
  readonly tertiary: 'show' | 'hide';
  /** The scenario's own range for the question, or why it has none. */
  readonly answer: (question: Consensus['question']) => Maybe<ModelAnswer>;
  readonly run: RunStamp;
}

/** Figures further apart than this are drawn on a logarithmic axis. */
const LINEAR_UP_TO = 6;

const MODEL = 'model-range';

function modelDot(answer: ModelAnswer, unit: UnitId, context: ChartContext): DotMark {
  const range = formatRange({ low: answer.p10, high: answer.p90 }, unit);
  const name = `Waveguide ${isolated(context.scenario?.name ?? '')}`.trim();
  const middle = formatQuantity(answer.p50, unit);
  return {
    type: 'dot',
    id: MODEL,
    x: decimalYear(context.revision?.publishedOn ?? context.today.slice(0, 10)),
    y: answer.p50,
    shape: 'diamond',
    fill: 'solid',
    role: roleOfTechnology(answer.entity),
    bound: 'none',
    range: { low: answer.p10, high: answer.p90 },
    label: [name, `${middle}, range ${range}`],
    priority: 1000,
    reading: `${name}: ${middle}, P10 to P90 ${range}`,
    citation: null,
  };
}

const endsOf = ({ y, range }: DotMark): number[] => [
  ...(typeof y === 'number' ? [y] : []),
  ...(range === null ? [] : [range.low, range.high]),
];

function valueAxis(dots: readonly DotMark[], unit: UnitId): Extract<Axis, { kind: 'linear' | 'log' }> {
  const values = dots.flatMap(endsOf);
  // Without a value a scale would say something that nobody said.
  if (values.length === 0) return { ...linearAxis([1], unit), ticks: [] };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high / low > LINEAR_UP_TO ? logAxis(values, unit) : linearAxis(values, unit);
}

/** Whole years that hold every date, with half a year about them. */
function dateAxis(dots: readonly DotMark[], context: ChartContext): Axis {
  const dates = dots.length === 0 ? [decimalYear(context.today.slice(0, 10))] : dots.map(({ x }) => x);
  const [from, to] = [Math.floor(Math.min(...dates) - 0.25), Math.ceil(Math.max(...dates) + 0.25)];
  return { kind: 'time', from, to, stretches: [{ from, to, weight: 1 }] };
}

function notesOf(vintages: readonly Vintage[], answer: Maybe<ModelAnswer> | null): string[] {
  const hidden = vintages.filter(({ dot }) => dot === null).length;
  return [
    'Each dot stands at the date of its publication, a date known to the year only at the middle of the year; a newer vintage never overwrites an older one.',
    ...(hidden === 0 ? [] : [`${countText(hidden)} more ${hidden === 1 ? 'stands' : 'stand'} in the table only.`]).map(
      (text) => text.charAt(0).toUpperCase() + text.slice(1),
    ),
    ...(answer === null || answer.kind === 'present' ? [] : [`No range of ours stands beside it: ${answer.detail}`]),
  ];
}

function emptyChart(input: PublishedVintagesInput, context: ChartContext): ChartSpec {
  const { asked } = input;
  const finding = nothingPublished(asked);
  const unit = input.ledger.find(({ metric }) => metric === asked.metric)?.unit ?? 'USD';
  return {
    version: CHART_SPEC_VERSION,
    id: 'published-vintages',
    finding,
    subtitle: `${metricLabel(asked.metric)} in ${asked.year} by date of publication`,
    description: `${finding}. The chart is empty.`,
    axes: { x: dateAxis([], context), y: valueAxis([], unit) },
    bands: [],
    marks: [],
    rules: [],
    endLabels: [],
    key: [],
    table: vintageTable([], { unit, year: asked.year, consensus: null, answer: null, context }),
    provenance: provenanceOf(context, { citations: citationsOf(context.sources), run: null, notes: [] }),
  };
}

/**
 * What was said about one target year, by date of publication: solid dots of the question's own scope, hollow ones of scopes near it, a
 * dashed rim for tertiary evidence, and the scenario's P10 to P90 at its own date if an output counts the same.
 */
export function publishedVintagesChart(input: PublishedVintagesInput, context: ChartContext): ChartSpec {
  const { ledger, asked } = input;
  const question = consensusQuestion(ledger, asked);
  if (question === null) return emptyChart(input, context);
  const consensus = consensusOn(question, ledger);
  const citations = citationsOf(context.sources);
  const near = [...estimatesNear(question, ledger)].sort((a, b) => (dateOfRow(a) < dateOfRow(b) ? -1 : 1));
  const vintages = vintageDots(near, { consensus, tertiary: input.tertiary, citations });
  const answer = input.answer(question);
  const drawn = vintages.flatMap(({ dot }) => (dot === null ? [] : [dot]));
  const dots = [...drawn, ...(answer.kind === 'present' ? [modelDot(answer.value, question.unit, context)] : [])];
  const y = valueAxis(dots, question.unit);
  const finding = consensusFinding(consensus);
  return {
    version: CHART_SPEC_VERSION,
    id: 'published-vintages',
    finding,
    subtitle: `${metricLabel(question.metric)} in ${question.year} by date of publication, ${unitOf(question.unit).name}${y.kind === 'log' ? ', logarithmic scale' : ''}`,
    description: `${finding}. ${dots.map(({ reading }) => reading).join('; ')}.`,
    axes: { x: dateAxis(dots, context), y },
    bands: [],
    marks: dots,
    rules: [],
    endLabels: [],
    key: vintageKey(vintages, answer),
    table: vintageTable(vintages, { unit: question.unit, year: question.year, consensus, answer, context }),
    provenance: provenanceOf(context, {
      citations,
      run: answer.kind === 'present' ? input.run : null,
      notes: notesOf(vintages, answer),
    }),
  };
}
