import type { ArrowMark, ChartSpec } from '@waveguide/charts';
import { kindOfUnit, type FigureKind } from './figure-kind';
import type { TableEvidence } from '../content/resolved-slide';
import { statedSentence, type StatedRole, type StatedSentence } from './stated-figure';
import { isPublishedRow, tableFigures, type Level, type TableFigure } from './table-series';

/** A figure that a chart or table says. */
export interface EvidenceFigure {
  readonly kind: FigureKind;
  /** In the unit in which its kind is compared. */
  readonly value: number;
  /** Size of its last digit if it is known as printed only; null for the full number. */
  readonly place: number | null;
  /** The years it is of; empty if it is of none or that is not said. */
  readonly years: readonly number[];
  readonly role: StatedRole | Level;
  readonly rate: boolean;
  /** Scenario, technology, lane or publisher; null if there is one only. */
  readonly owner: string | null;
  readonly others: boolean;
  readonly noun: string | null;
  /** In a sentence of the chart, a label, or a year by which it is remembered. */
  readonly prominent: boolean;
  /** As a reader sees it, and where. */
  readonly text: string;
  readonly where: string;
}

const isSpec = (evidence: TableEvidence | ChartSpec): evidence is ChartSpec => 'marks' in evidence;

interface Saying {
  readonly sentence: StatedSentence;
  readonly where: string;
  readonly years?: readonly number[];
  readonly owner?: string | null;
  readonly others?: boolean;
}

/** The figures of one of the chart's own sentences or labels. */
function figuresSaid({ sentence, where, years = [], owner = null, others = false }: Saying): EvidenceFigure[] {
  return sentence.figures.map((figure) => ({
    kind: figure.kind,
    value: figure.value,
    place: figure.place,
    years: figure.years.length > 0 ? figure.years : years,
    role: figure.role,
    rate: figure.rate,
    owner: figure.bracketed ?? owner,
    others,
    noun: figure.noun,
    prominent: true,
    text: figure.text,
    where,
  }));
}

/** Years by which a series is remembered: its first, its last, its extremes, and those that the finding names. */
function isRemembered(figure: TableFigure, all: readonly TableFigure[], read: readonly number[]): boolean {
  if (figure.year === null || read.includes(figure.year)) return true;
  const series = all.filter(
    ({ column, owner, others }) =>
      column.key === figure.column.key && owner === figure.owner && others === figure.others,
  );
  const years = series.map(({ year }) => year ?? 0);
  const values = series.map(({ value }) => value);
  const { year, value } = figure;
  return (
    year === Math.min(...years) ||
    year === Math.max(...years) ||
    value === Math.max(...values) ||
    value === Math.min(...values)
  );
}

function whereOf({ column, year, owner }: TableFigure): string {
  const of = owner === null || column.label.startsWith(owner) ? '' : ` of ${owner}`;
  return `${column.label}${of}${year === null ? '' : ` in ${year}`}`;
}

/** What the words of a table's cells state, row by row; a table is read once however many titles are held against it. */
const READ_TABLES = new WeakMap<TableEvidence['table'], readonly (readonly (StatedSentence | null)[])[]>();
function readCells({ table }: TableEvidence): readonly (readonly (StatedSentence | null)[])[] {
  const known = READ_TABLES.get(table);
  if (known !== undefined) return known;
  const read = table.rows.map((row) => row.map((cell) => (cell.kind === 'number' ? null : statedSentence(cell.text))));
  READ_TABLES.set(table, read);
  return read;
}

/** The years that the words of a row name, such as "2026 to 2030" or "Jun 2026". */
function yearsInRow(evidence: TableEvidence, row: number): number[] {
  const said = (readCells(evidence)[row] ?? []).flatMap((sentence) => sentence?.years ?? []);
  return [...new Set(said.map(({ year }) => year))];
}

function figuresOfTable(evidence: TableEvidence): EvidenceFigure[] {
  const all = tableFigures(evidence);
  const read = statedSentence(evidence.finding).years.map(({ year }) => year);
  const numbers = all.map((figure): EvidenceFigure => {
    const { kind, factor } = kindOfUnit(figure.unit);
    return {
      kind: kind === 'count' && figure.unit === 'count' ? 'count' : kind,
      value: figure.value * factor,
      place: null,
      years: figure.year === null ? yearsInRow(evidence, figure.row) : [figure.year],
      role: figure.level,
      rate: figure.unit === 'fraction/yr',
      owner: figure.owner,
      others: figure.others,
      noun: null,
      prominent: isRemembered(figure, all, read),
      text: figure.text,
      where: whereOf(figure),
    };
  });
  const cells = readCells(evidence);
  const words = evidence.table.rows.flatMap((row, at) => {
    const sentences = cells[at] ?? [];
    const others = isPublishedRow(evidence, row);
    const owner = row.find(({ kind }) => kind === 'text')?.text ?? null;
    return sentences.flatMap((sentence, column) => {
      const where = evidence.table.columns[column]?.label ?? 'the table';
      return sentence === null ? [] : figuresSaid({ sentence, where, owner, others });
    });
  });
  return [...numbers, ...words];
}

/** What a chart prints beside its table: labels at the ends of lines, and growth. */
function figuresOfMarks(spec: ChartSpec): EvidenceFigure[] {
  const arrows = spec.marks.filter((mark): mark is ArrowMark => mark.type === 'arrow');
  return [
    ...arrows.flatMap(({ label }) => figuresSaid({ sentence: statedSentence(label), where: 'the growth arrow' })),
    ...spec.endLabels.flatMap(({ text, x }) =>
      figuresSaid({
        sentence: statedSentence(text),
        where: `the label “${text}”`,
        years: Number.isInteger(x) ? [x] : [],
      }),
    ),
  ];
}

/** What the run behind the numbers says of itself. */
function figuresOfRun({ provenance }: TableEvidence): EvidenceFigure[] {
  const { run, revision } = provenance;
  const whole = (value: number, noun: string): EvidenceFigure => ({
    kind: 'count',
    value,
    place: null,
    years: [],
    role: 'central',
    rate: false,
    owner: null,
    others: false,
    noun,
    prominent: true,
    text: value.toLocaleString('en-US'),
    where: noun === 'draw' ? 'the draws of the model' : 'the revision shown',
  });
  return [
    ...(run === null ? [] : [whole(run.draws, 'draw')]),
    ...(revision === null ? [] : [whole(revision.number, 'revision')]),
  ];
}

/** Everything that a chart or table says in figures: cells, sentences, labels, growth, draws. */
export function evidenceFigures(evidence: TableEvidence | ChartSpec): EvidenceFigure[] {
  return [
    ...figuresSaid({ sentence: statedSentence(evidence.finding), where: 'the chart’s finding' }),
    ...figuresSaid({ sentence: statedSentence(evidence.subtitle), where: 'the chart’s subtitle' }),
    ...figuresSaid({ sentence: statedSentence(evidence.description), where: 'the chart’s description' }),
    ...(isSpec(evidence) ? figuresOfMarks(evidence) : []),
    ...figuresOfTable(evidence),
    ...figuresOfRun(evidence),
  ];
}

/** The calendar years that a chart or table reaches or speaks of. */
export function evidenceYears(evidence: TableEvidence | ChartSpec): (year: number) => boolean {
  const { table, provenance } = evidence;
  const said = [
    evidence.finding,
    evidence.subtitle,
    evidence.description,
    ...provenance.notes,
    provenance.asOf.slice(0, 4),
    provenance.revision?.publishedOn?.slice(0, 4) ?? '',
    ...provenance.sources.map(({ publishedOn }) => publishedOn?.slice(0, 4) ?? ''),
  ];
  const sentences = [...said.map(statedSentence), ...readCells(evidence).flat()];
  const years = new Set(sentences.flatMap((sentence) => sentence?.years.map(({ year }) => year) ?? []));
  table.columns.forEach(({ unit }, at) => {
    if (unit !== 'year') return;
    for (const row of table.rows) if (row[at]?.kind === 'number') years.add(Math.floor(row[at].value));
  });
  const spans = isSpec(evidence)
    ? Object.values(evidence.axes).flatMap((axis) => {
        if (axis.kind === 'year') return [{ from: axis.from, to: axis.to }];
        if (axis.kind === 'time') return [{ from: Math.floor(axis.from), to: Math.ceil(axis.to) - 1 }];
        return axis.kind !== 'lanes' && axis.unit === 'year' ? [{ from: axis.min, to: axis.max }] : [];
      })
    : [];
  return (year) => years.has(year) || spans.some(({ from, to }) => year >= from && year <= to);
}
