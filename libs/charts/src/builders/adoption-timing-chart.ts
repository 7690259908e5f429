import {
  saidOn,
  timingClaimText,
  timingFinding,
  timingStatements,
  windowText,
  type TimingFigure,
  type TimingStatement,
} from '@waveguide/adoption';
import {
  scope,
  TIMING_KINDS,
  timingKindLabel,
  yearOfDate,
  type ScopeSubject,
  type TimingKind,
} from '@waveguide/evidence';
import type { EntityId, ThresholdYears } from '@waveguide/forecasts';
import { atHead, countText, formatQuantity, isolated } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { citationsOf, provenanceOf, type ChartContext, type RunStamp } from '../spec/context';
import {
  CHART_SPEC_VERSION,
  type BarMark,
  type ChartSpec,
  type KeyEntry,
  type Lane,
  type Mark,
  type SpanFill,
  type SpanMark,
  type TableCell,
} from '../spec/chart-spec';
import { monthText } from '../spec/date-text';
import { shortPublisher } from './ledger-dots';
import { missingCell, textCell } from './table-cells';
import { arrivalText, reachedByText } from '../timing/threshold-text';
import { todayRule } from './today-rule';
import { positionOnYearAxis } from './year-axis';

export interface AdoptionTimingInput {
  /** Figures of the ledger; those on the timing of CPO whose kind is recorded are drawn. */
  readonly figures: readonly TimingFigure[];
  /** The model's own answer: in which calendar year the ports first reach a volume; null draws none. */
  readonly model: { readonly entity: EntityId; readonly passing: ThresholdYears; readonly run: RunStamp } | null;
}

/** Statements on how long copper stays, say, are timing too, but not of CPO. */
const ABOUT_CPO: ReadonlySet<ScopeSubject> = new Set<ScopeSubject>([
  'cpo',
  'cpo-switch',
  'cpo+npo',
  'cpo+oio',
  'lpo+cpo',
]);

function isAboutCpo({ scopeKey, excluded, basis }: TimingFigure): boolean {
  return basis === 'timing' && !excluded && ABOUT_CPO.has(scope(scopeKey).subject);
}

/** Statements differ in kind ("by 2028", "not before 2028"), so each kind is counted apart and none averaged. */
function findingOf(
  statements: readonly TimingStatement[],
  unkinded: number,
  model: AdoptionTimingInput['model'],
): string {
  const none =
    unkinded === 0
      ? 'no publisher dates co-packaged optics at scale'
      : `${countText(unkinded)} ${unkinded === 1 ? 'statement on timing has' : 'statements on timing have'} no recorded kind`;
  const published = statements.length === 0 ? none : timingFinding(statements);
  if (model === null) return atHead(published);
  const { entity, passing } = model;
  const volume = `${formatQuantity(passing.threshold, 'ports')} ${technologyName(entity).before} ports a year`;
  return `The model passes ${volume} ${arrivalText(passing)}; ${published}`;
}

/** The signs of the kinds, and what the key says of each. */
const SIGNS: Readonly<Record<TimingKind, { readonly fill: SpanFill; readonly text: string }>> = {
  'expects-in-window': { fill: 'solid', text: 'Expects it within these years' },
  'not-before': { fill: 'arrow', text: 'Not before this year' },
  'not-within': { fill: 'hatched', text: 'Not within these years' },
  'no-delay': { fill: 'equals', text: 'Sees no delay, at the year it was said' },
};

type Years = NonNullable<TimingStatement['years']>;

/** The years over which a statement is drawn; null if it can only stand in the table. */
function drawnYears({ kind, years, saidOn }: TimingStatement, lastYear: number): Years | null {
  switch (kind) {
    case 'expects-in-window':
    case 'not-within':
      return years;
    case 'not-before':
      return years === null ? null : { from: years.from, to: Math.max(lastYear, years.from) };
    case 'no-delay':
      return years ?? { from: yearOfDate(saidOn), to: yearOfDate(saidOn) };
  }
}

function readingOf(statement: TimingStatement): string {
  const { figure, saidOn } = statement;
  return `${shortPublisher(figure.publisher)}, ${monthText(saidOn)}, ${timingClaimText(statement)}: ${isolated(figure.quoteSummary)}`;
}

interface Drawn {
  readonly statement: TimingStatement;
  readonly years: Years;
}

function statementMark({ statement, years }: Drawn, citation: number | null): SpanMark {
  const { figure, kind } = statement;
  const tertiary = figure.evidence === 'tertiary';
  const { fill } = SIGNS[kind];
  return {
    type: 'span',
    id: figure.id,
    lane: figure.id,
    ...years,
    openEnd: kind === 'not-before',
    role: 'estimate',
    // A solid ground would hide the dashes of its rim.
    fill: tertiary && fill === 'solid' ? 'tint' : fill,
    outline: tertiary ? 'dashed' : 'none',
    label: figure.quoteSummary,
    reading: readingOf(statement),
    citation,
  };
}

function keyOf(drawn: readonly Drawn[]): KeyEntry[] {
  return TIMING_KINDS.filter((kind) => drawn.some(({ statement }) => statement.kind === kind)).map((kind) => ({
    sample: { kind: 'swatch', role: 'estimate', fill: SIGNS[kind].fill },
    text: SIGNS[kind].text,
  }));
}

function yearsCell({ kind, years }: TimingStatement): TableCell {
  if (years === null) return missingCell('no year stated');
  return textCell(kind === 'not-before' ? `from ${years.from}` : windowText(years));
}

const MODEL_LANE = 'model';
/** The axis reaches at least to here. */
const LEAST_LAST_YEAR = 2030;

/** P10 to P90 as a bar between the ticks of whole years, P50 as a dot at its year. */
function modelMarks(passing: ThresholdYears, lastYear: number): Mark[] {
  const { p10, p50, p90, years } = passing;
  if (p10 === null) return [];
  const later = `later than ${years[years.length - 1]}`;
  const reading = `Waveguide: P10 in ${p10}, P50 ${p50 === null ? later : `in ${p50}`}, P90 ${p90 === null ? later : `in ${p90}`}; ${reachedByText(passing)}`;
  const to = p90 ?? lastYear;
  const bar: BarMark = {
    type: 'bar',
    id: 'model-range',
    lane: MODEL_LANE,
    from: p10,
    to,
    role: 'cpo',
    fill: 'tint',
    label: p90 === null ? `P10 ${p10}, P90 later` : p10 === p90 ? `${p10}` : `${p10} to ${p90}`,
    reading: '',
  };
  if (p50 === null) return [{ ...bar, reading }];
  return [
    bar,
    {
      type: 'dot',
      id: 'model-middle',
      x: p50,
      y: MODEL_LANE,
      shape: 'circle',
      fill: 'solid',
      role: 'cpo',
      bound: 'none',
      range: null,
      label: [],
      priority: 0,
      reading,
      citation: null,
    },
  ];
}

/** When others expect co-packaged optics at scale, by kind of statement, beside the year in which the model passes a volume. */
export function adoptionTimingChart(input: AdoptionTimingInput, context: ChartContext): ChartSpec {
  const figures = input.figures.filter(isAboutCpo);
  const statements = timingStatements(figures);
  const unkinded = figures.filter(({ timingKind }) => timingKind === null);
  const stated = statements.flatMap(({ years }) => (years === null ? [] : [years]));
  const lastYear = Math.max(...stated.map(({ to }) => to), lastModelYear(input.model), LEAST_LAST_YEAR);
  const drawn = statements.flatMap((statement): Drawn[] => {
    const years = drawnYears(statement, lastYear);
    return years === null ? [] : [{ statement, years }];
  });
  const citations = citationsOf(context.sources);
  const { model } = input;
  const lanes: Lane[] = drawn.map(({ statement: { figure, saidOn } }) => ({
    id: figure.id,
    label: shortPublisher(figure.publisher),
    note: monthText(saidOn),
    role: 'ink',
    weight: 1.4,
  }));
  if (model !== null) {
    const note = `${formatQuantity(model.passing.threshold, 'ports')} ports a year`;
    lanes.push({
      id: MODEL_LANE,
      label: `Waveguide ${isolated(context.scenario?.name ?? '')}`.trim(),
      note,
      role: 'cpo',
      weight: 1.2,
    });
  }
  const firstYear = Math.min(
    ...drawn.map(({ years }) => years.from),
    Math.floor(positionOnYearAxis(context.today.slice(0, 10))),
  );
  const finding = findingOf(statements, unkinded.length, model);
  const inTable = figures.length - drawn.length;
  return {
    version: CHART_SPEC_VERSION,
    id: 'adoption-timing',
    finding,
    subtitle: `Years that each statement on co-packaged optics at scale is about, by kind of statement and then oldest first${
      inTable === 0 ? '' : `; ${inTable} without years or kind ${inTable === 1 ? 'stands' : 'stand'} in the table only`
    }`,
    description: `${finding}. One lane per statement, by kind and then oldest first: ${drawn
      .map(({ statement }) => `${shortPublisher(statement.figure.publisher)} ${timingClaimText(statement)}`)
      .join('; ')}.`,
    axes: { x: { kind: 'year', from: firstYear, to: lastYear }, y: { kind: 'lanes', lanes } },
    bands: [],
    marks: [
      ...drawn.map((each) => statementMark(each, citations.number(each.statement.figure.sourceId))),
      ...(model === null ? [] : modelMarks(model.passing, lastYear)),
    ],
    rules: todayRule(context.today, firstYear, lastYear),
    endLabels: [],
    key: keyOf(drawn),
    table: {
      columns: [
        { key: 'publisher', label: 'Publisher', unit: 'text' },
        { key: 'said', label: 'Said', unit: 'text' },
        { key: 'kind', label: 'Kind of statement', unit: 'text' },
        { key: 'years', label: 'Years', unit: 'text' },
        { key: 'words', label: 'What it said', unit: 'text' },
        { key: 'evidence', label: 'Evidence', unit: 'text' },
      ],
      rows: [
        ...statements.map((statement): TableCell[] => [
          textCell(statement.figure.publisher),
          textCell(monthText(statement.saidOn)),
          textCell(timingKindLabel(statement.kind)),
          yearsCell(statement),
          textCell(statement.figure.quoteSummary),
          textCell(statement.figure.evidence),
        ]),
        ...unkinded.map((figure): TableCell[] => [
          textCell(figure.publisher),
          textCell(monthText(saidOn(figure))),
          missingCell('no kind recorded'),
          missingCell('not drawn without a kind'),
          textCell(figure.quoteSummary),
          textCell(figure.evidence),
        ]),
        ...(model === null ? [] : [modelRow(model.passing, context)]),
      ],
    },
    provenance: provenanceOf(context, {
      citations,
      run: model === null ? null : model.run,
      notes: [
        '“At scale” means what each publisher means by it.',
        ...(model === null
          ? []
          : [
              `The model: first calendar year whose total reaches the volume, draw by draw; ${reachedByText(model.passing)}.`,
            ]),
      ],
    }),
  };
}

/** The last year that the model's bar needs: the horizon's if the P90 lies beyond it. */
function lastModelYear(model: AdoptionTimingInput['model']): number {
  if (model === null || model.passing.p10 === null) return 0;
  const { p90, years } = model.passing;
  return p90 ?? years.at(-1) ?? 0;
}

function modelRow(passing: ThresholdYears, context: ChartContext): TableCell[] {
  const { p10, p50, p90, years } = passing;
  const [low, middle, high] = [p10, p50, p90].map((year) =>
    year === null ? `later than ${years[years.length - 1]}` : `${year}`,
  );
  return [
    textCell(`Waveguide ${isolated(context.scenario?.name ?? '')}`.trim()),
    textCell(context.revision === null ? 'draft' : `revision ${context.revision.number}`),
    textCell('Model'),
    textCell(`P10 ${low}, P50 ${middle}, P90 ${high}`),
    textCell(`First calendar year whose total reaches the volume: ${reachedByText(passing)}`),
    textCell('model'),
  ];
}
