import {
  decimalYear,
  qualifierPrefix,
  scope,
  type LedgerFigure,
  type Observation,
  type PublishedEstimate,
  type Qualifier,
} from '@waveguide/evidence';
import { ledgerStandings, unitOfOutput, type EntityId, type NearStanding, type OutputName } from '@waveguide/forecasts';
import { formatQuantity, isolated, isPresent } from '@waveguide/quantity';
import type { Citations } from '../spec/context';
import type { DotMark } from '../spec/chart-spec';
import { monthText } from '../spec/date-text';

/** How a dot is to be read beside the model; `tertiary` counts the same by evidence that is left out of every comparison. */
export type DotStanding = 'comparable' | 'tertiary' | 'superseded' | 'other-scope';

/** A figure of the ledger together with the dot that shows it. */
export interface LedgerDot {
  readonly figure: PublishedEstimate | Observation;
  readonly standing: DotStanding;
  /** Why it is not compared, in a sentence that names both sides; null if it is. */
  readonly reason: string | null;
  readonly year: number;
  readonly value: number;
  readonly dot: DotMark;
}

/** The side on which a figure with this qualifier is open. */
export const boundOf = (qualifier: Qualifier): DotMark['bound'] => {
  if (qualifier === 'at-least') return 'at-least';
  return qualifier === 'at-most' || qualifier === 'up-to' ? 'at-most' : 'none';
};

/** "LightCounting (quoted by Marvell)" speaks as LightCounting; the table keeps the full name. */
export const shortPublisher = (publisher: string): string => isolated(publisher.replace(/ \(.*\)$/, ''));

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

/** Null if the figure has no place beside the output: excluded, of another basis, or without a year or number. */
function dotStanding(standing: NearStanding): DotStanding | null {
  if (standing.kind === 'comparable') return 'comparable';
  switch (standing.differsIn) {
    case 'scope':
      return 'other-scope';
    case 'evidence':
      return 'tertiary';
    case 'superseded':
      return 'superseded';
    case 'metric':
    case 'unit':
    case 'basis':
    case 'year':
    case 'number':
    case 'excluded':
      return null;
  }
}

function fillOf(figure: LedgerFigure, standing: DotStanding): DotMark['fill'] {
  if (figure.evidence === 'tertiary') return 'dashed';
  return standing === 'comparable' ? 'solid' : 'hollow';
}

/** Newer and closer figures are labelled first. */
function priorityOf(figure: PublishedEstimate | Observation, standing: DotStanding): number {
  const near = (standing === 'other-scope' ? 20 : 40) - (figure.evidence === 'tertiary' ? 15 : 0);
  return near - (standing === 'superseded' ? 15 : 0) + Math.max(0, decimalYear(dateOf(figure)) - 2015);
}

/**
 * The ledger's figures that may stand beside an output, as dots at their target year: solid if they are comparable, hollow if a newer
 * vintage replaced them, hollow in grey if they count something else, with a dashed rim for tertiary evidence; observations are
 * squares. What stands where is the same decision as the checks'. Second reports of one forecast and figures of another basis, without a
 * year or a number are left out.
 */
export function ledgerDots(
  figures: readonly (PublishedEstimate | Observation)[],
  of: { readonly output: OutputName; readonly entity: EntityId; readonly fromYear: number; readonly toYear: number },
  citations: Citations,
): LedgerDot[] {
  const standings = ledgerStandings(figures);
  return figures.flatMap((figure): LedgerDot[] => {
    const near = standings.of(figure, of.output, of.entity);
    const standing = near.kind === 'unrelated' ? null : dotStanding(near);
    const { target, value } = figure;
    // One axis: only what is stated in the output's own unit, for one whole year.
    if (standing === null || figure.unit !== unitOfOutput(of.output) || figure.basis !== 'annual') return [];
    if (figure.excluded || target.kind !== 'year' || !isPresent(value)) return [];
    if (target.year < of.fromYear || target.year > of.toYear) return [];
    const publisher = shortPublisher(figure.publisher);
    const stated = statedValue(figure, value.value);
    const when = monthText(dateOf(figure));
    return [
      {
        figure,
        standing,
        reason: near.kind === 'not-comparable' ? near.reason : null,
        year: target.year,
        value: value.value,
        dot: {
          type: 'dot',
          id: figure.id,
          x: target.year,
          y: value.value,
          shape: figure.kind === 'observation' ? 'square' : 'circle',
          fill: fillOf(figure, standing),
          role: standing === 'other-scope' ? 'other-scope' : 'estimate',
          bound: boundOf(figure.qualifier),
          range: rangeOf(figure, value.value),
          label: figure.evidence === 'tertiary' ? [`${publisher}, ${when}`] : [`${publisher}, ${when}`, stated],
          priority: priorityOf(figure, standing),
          reading: `${publisher}, ${when}: ${stated} in ${target.year} (${scope(figure.scopeKey).label})`,
          citation: citations.number(figure.sourceId),
        },
      },
    ];
  });
}
