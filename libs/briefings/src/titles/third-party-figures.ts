import { markAnswers, type ChartSpec, type DotMark } from '@waveguide/charts';
import type { ResolvedSlide, TableEvidence } from '../content/resolved-slide';

/** A figure that somebody else has published, as it stands on a slide. */
export interface ThirdPartyFigure {
  /** What it says when it is read on its own. */
  readonly reading: string;
  readonly sourceId: string | null;
}

const isSpec = (evidence: TableEvidence | ChartSpec): evidence is ChartSpec => 'marks' in evidence;
/** A dashed rim means tertiary evidence on others' figures only; on milestones it means planned. */
const isOthers = ({ role }: Pick<DotMark, 'role'>): boolean => role === 'estimate' || role === 'other-scope';

function citedSource(evidence: TableEvidence, citation: number | null): string | null {
  return evidence.provenance.sources.find((source) => source.citation === citation)?.id ?? null;
}

/** The source of the mark that says the same as a row; null if only the table is at hand. */
function sourceOfMark(evidence: TableEvidence, reading: string): string | null {
  if (!isSpec(evidence)) return null;
  const mark = evidence.marks.find((each) => (each.type === 'dot' || each.type === 'span') && each.reading === reading);
  return mark !== undefined && 'citation' in mark ? citedSource(evidence, mark.citation) : null;
}

/** Words of a table's rows that say something of the evidence, one entry per row. */
function rowsSaying(evidence: TableEvidence, sentence: RegExp): ThirdPartyFigure[] {
  return evidence.table.rows.flatMap((row) => {
    const cell = row.find(({ kind, text }) => kind === 'text' && sentence.test(text));
    if (cell === undefined) return [];
    const named = cell.text.replace(/;.*/s, '').trim();
    const names = row.filter(({ kind }) => kind === 'text').map(({ text }) => text);
    // A cell that holds the tier alone says nothing without the row's first words.
    const reading = sentence.test(named) ? names.slice(0, 2).join(', ') : named;
    const publisher = names[0] ?? '';
    const [source, ...others] = evidence.provenance.sources.filter((cited) => cited.publisher === publisher);
    const byName = source !== undefined && others.length === 0 ? source.id : null;
    return [{ reading, sourceId: sourceOfMark(evidence, named) ?? byName }];
  });
}

/** What of a slide the marks say: null if it shows its table. */
function drawnSpec(ready: Extract<ResolvedSlide, { spec: TableEvidence }>): ChartSpec | null {
  return ready.kind === 'chart' && isSpec(ready.spec) ? ready.spec : null;
}

/** Figures beside the fan that count another scope. */
export function figuresOfOtherScope(ready: Extract<ResolvedSlide, { spec: TableEvidence }>): ThirdPartyFigure[] {
  const spec = drawnSpec(ready);
  if (spec === null) return rowsSaying(ready.spec, /; other scope(?:;|$)/);
  return spec.marks
    .filter((mark): mark is DotMark => mark.type === 'dot' && mark.role === 'other-scope')
    .map(({ reading, citation }) => ({ reading, sourceId: citedSource(spec, citation) }));
}

/** Figures that were read from a copy or a quotation rather than from who made them. */
export function copiedFigures(ready: Extract<ResolvedSlide, { spec: TableEvidence }>): ThirdPartyFigure[] {
  const spec = drawnSpec(ready);
  if (spec === null) return rowsSaying(ready.spec, /(?:^|; )tertiary(?: evidence)?$/);
  const copied = spec.marks.flatMap((mark) => {
    const { dashedFigure } = markAnswers(mark);
    return dashedFigure !== null && isOthers(dashedFigure) ? [dashedFigure] : [];
  });
  return copied.map(({ reading, citation }) => ({ reading, sourceId: citedSource(spec, citation) }));
}
