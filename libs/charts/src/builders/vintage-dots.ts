import {
  answers,
  compatible,
  decimalYear,
  scope,
  type Consensus,
  type LeftOutEstimate,
  type PublishedEstimate,
} from '@waveguide/evidence';
import type { ModelAnswer } from '@waveguide/forecasts';
import type { Maybe } from '@waveguide/quantity';
import type { DotMark, KeyEntry } from '../spec/chart-spec';
import { roleOfTechnology } from '../spec/colour-role';
import type { Citations } from '../spec/context';
import { monthText } from '../spec/date-text';
import { boundOf, shortPublisher, statedValue } from './ledger-dots';

/** How an estimate stands to the question. */
export type VintageStanding = 'counted' | 'bound' | LeftOutEstimate['because'] | 'other-kind';

/** An estimate near the question with the dot that shows it; null for one that stands in the table alone. */
export interface Vintage {
  readonly row: PublishedEstimate;
  readonly standing: VintageStanding;
  /** Why it is not counted, in a sentence; null if it is. */
  readonly reason: string | null;
  readonly dot: DotMark | null;
}

function standingOf(row: PublishedEstimate, consensus: Consensus): Pick<Vintage, 'standing' | 'reason'> {
  const { question, figures, leftOut } = consensus;
  if (!answers(question, row)) {
    const same = compatible(row, question);
    return { standing: 'other-kind', reason: same.ok ? null : same.error.message };
  }
  const left = leftOut.find((each) => each.row.id === row.id);
  if (left !== undefined) return { standing: left.because, reason: left.reason };
  return { standing: figures.some((each) => each.row.id === row.id) ? 'counted' : 'bound', reason: null };
}

const PRIORITY = { counted: 60, other: 20, tertiary: 5 } as const;

function priorityOf(row: PublishedEstimate, standing: VintageStanding): number {
  const tertiary = row.evidence === 'tertiary';
  const near = standing === 'counted' || standing === 'bound' ? PRIORITY.counted : PRIORITY.other;
  return (tertiary ? PRIORITY.tertiary : near) + Math.max(0, decimalYear(row.vintage) - 2015);
}

function fillOf(row: PublishedEstimate, standing: VintageStanding): DotMark['fill'] {
  if (row.evidence === 'tertiary') return 'dashed';
  return standing === 'counted' || standing === 'bound' ? 'solid' : 'hollow';
}

function dotOf(
  row: PublishedEstimate,
  value: number,
  of: { standing: VintageStanding; citation: number | null },
): DotMark {
  const publisher = shortPublisher(row.publisher);
  const stated = statedValue(row, value);
  const { low, high } = row;
  return {
    type: 'dot',
    id: row.id,
    x: decimalYear(row.vintage),
    y: value,
    shape: 'circle',
    fill: fillOf(row, of.standing),
    role: of.standing === 'other-kind' ? 'other-scope' : 'estimate',
    bound: boundOf(row.qualifier),
    range: low === null && high === null ? null : { low: low ?? value, high: high ?? value },
    label: [publisher, stated],
    priority: priorityOf(row, of.standing),
    reading: `${publisher}, ${monthText(row.vintage)}: ${stated} (${scope(row.scopeKey).label})`,
    citation: of.citation,
  };
}

/**
 * Estimates as dots at their publishing date. Second reports of one forecast, rows without a number and rows in another unit, which the axis
 * cannot hold, stand in the table alone.
 */
export function vintageDots(
  rows: readonly PublishedEstimate[],
  of: { readonly consensus: Consensus; readonly tertiary: 'show' | 'hide'; readonly citations: Citations },
): readonly Vintage[] {
  return rows.map((row): Vintage => {
    const { standing, reason } = standingOf(row, of.consensus);
    const hidden = row.excluded || (row.evidence === 'tertiary' && of.tertiary === 'hide');
    const citation = of.citations.number(row.sourceId);
    if (hidden || row.value.kind === 'missing' || row.unit !== of.consensus.question.unit)
      return { row, standing, reason, dot: null };
    return { row, standing, reason, dot: dotOf(row, row.value.value, { standing, citation }) };
  });
}

/** What the marks mean; only those that are on the chart. */
export function vintageKey(vintages: readonly Vintage[], answer: Maybe<ModelAnswer>): KeyEntry[] {
  const dots = vintages.flatMap(({ dot }) => (dot === null ? [] : [dot]));
  const has = (role: DotMark['role'], fill: DotMark['fill']) =>
    dots.some((dot) => dot.role === role && dot.fill === fill);
  const entry = (role: DotMark['role'], fill: DotMark['fill'], text: string): KeyEntry => ({
    sample: { kind: 'dot', role, shape: 'circle', fill },
    text,
  });
  const bound = (side: 'at-least' | 'at-most', text: string): KeyEntry[] =>
    dots.some((dot) => dot.bound === side) ? [{ sample: { kind: 'bound', bound: side }, text }] : [];
  return [
    ...(has('estimate', 'solid') ? [entry('estimate', 'solid', 'Others’ estimate, same scope')] : []),
    ...(has('estimate', 'hollow') ? [entry('estimate', 'hollow', 'Replaced by a newer vintage')] : []),
    ...(has('other-scope', 'hollow') ? [entry('other-scope', 'hollow', 'Other scope, shown for reference')] : []),
    ...(dots.some(({ fill }) => fill === 'dashed')
      ? [entry('estimate', 'dashed', 'Tertiary evidence, left out of consensus')]
      : []),
    ...bound('at-least', 'At least'),
    ...bound('at-most', 'At most'),
    ...(answer.kind === 'present'
      ? [
          {
            sample: {
              kind: 'dot' as const,
              role: roleOfTechnology(answer.value.entity),
              shape: 'diamond' as const,
              fill: 'solid' as const,
            },
            text: 'Waveguide, P50 with P10 to P90',
          },
        ]
      : []),
  ];
}
