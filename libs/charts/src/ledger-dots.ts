import {
  decimalYear,
  qualifierPrefix,
  scope,
  type LedgerFigure,
  type Observation,
  type PublishedEstimate,
} from '@waveguide/evidence';
import type { EntityId, OutputName } from '@waveguide/forecasts';
import { formatQuantity, isPresent } from '@waveguide/quantity';
import type { Citations } from './chart-context';
import type { DotMark } from './chart-spec';
import { monthText } from './date-text';
import { scopeRelation } from './ledger-scope';

/** A figure of the ledger together with the dot that shows it. */
export interface LedgerDot {
  readonly figure: PublishedEstimate | Observation;
  readonly relation: 'same' | 'other';
  readonly year: number;
  readonly value: number;
  readonly dot: DotMark;
}

const boundOf = (figure: LedgerFigure): DotMark['bound'] => {
  if (figure.qualifier === 'at-least') return 'at-least';
  return figure.qualifier === 'at-most' || figure.qualifier === 'up-to' ? 'at-most' : 'none';
};

/** "LightCounting (quoted by Marvell)" speaks as LightCounting; the table keeps the full name. */
export const shortPublisher = (publisher: string): string => publisher.replace(/ \(.*\)$/, '');

const dateOf = (figure: PublishedEstimate | Observation): string =>
  figure.kind === 'published-estimate' ? figure.vintage : figure.observedOn;

const addition = (figure: LedgerFigure): string => {
  const { subject } = scope(figure.scopeKey);
  if (subject === 'cpo+npo') return ' with NPO';
  return subject === 'lpo+cpo' ? ' with LPO' : '';
};

/** The figure as its publisher put it: "at least 100M with NPO". */
export function statedValue(figure: LedgerFigure, value: number): string {
  return `${qualifierPrefix(figure.qualifier)}${formatQuantity(value, figure.unit)}${addition(figure)}`;
}

function rangeOf(figure: LedgerFigure, value: number): DotMark['range'] {
  if (figure.low === null && figure.high === null) return null;
  return { low: figure.low ?? value, high: figure.high ?? value };
}

function fillOf(figure: LedgerFigure, relation: 'same' | 'other'): DotMark['fill'] {
  if (figure.evidence === 'tertiary') return 'dashed';
  return relation === 'same' ? 'solid' : 'hollow';
}

/** Newer and closer figures are labelled first. */
function priorityOf(figure: PublishedEstimate | Observation, relation: 'same' | 'other'): number {
  const standing = (relation === 'same' ? 40 : 20) - (figure.evidence === 'tertiary' ? 15 : 0);
  return standing + Math.max(0, decimalYear(dateOf(figure)) - 2015);
}

/**
 * The ledger's figures that may stand beside an output, as dots at their target year: solid where they count the same, hollow in grey
 * where they count something else, with a dashed rim for tertiary evidence; observations are squares. Second reports of one forecast
 * and figures without a year or a number are left out.
 */
export function ledgerDots(
  figures: readonly (PublishedEstimate | Observation)[],
  of: { readonly output: OutputName; readonly entity: EntityId; readonly fromYear: number; readonly toYear: number },
  citations: Citations,
): LedgerDot[] {
  return figures.flatMap((figure): LedgerDot[] => {
    const relation = scopeRelation(figure, of.output, of.entity);
    const { target, value } = figure;
    if (relation === 'unrelated' || figure.excluded || target.kind !== 'year' || !isPresent(value)) return [];
    if (target.year < of.fromYear || target.year > of.toYear) return [];
    const publisher = shortPublisher(figure.publisher);
    const stated = statedValue(figure, value.value);
    const when = monthText(dateOf(figure));
    return [
      {
        figure,
        relation,
        year: target.year,
        value: value.value,
        dot: {
          type: 'dot',
          id: figure.id,
          x: target.year,
          y: value.value,
          shape: figure.kind === 'observation' ? 'square' : 'circle',
          fill: fillOf(figure, relation),
          role: relation === 'same' ? 'estimate' : 'other-scope',
          bound: boundOf(figure),
          range: rangeOf(figure, value.value),
          label: figure.evidence === 'tertiary' ? [`${publisher}, ${when}`] : [`${publisher}, ${when}`, stated],
          priority: priorityOf(figure, relation),
          reading: `${publisher}, ${when}: ${stated} in ${target.year} (${scope(figure.scopeKey).label})`,
          citation: citations.number(figure.sourceId),
        },
      },
    ];
  });
}
