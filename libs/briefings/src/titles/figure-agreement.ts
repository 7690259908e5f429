import type { EvidenceFigure } from './evidence-figure';
import type { StatedFigure } from './stated-figure';

/** How far a figure with one digit may lie from the number it stands for: "5M" is 5.4M, but "$2B" is not $2.4B. */
const MOST_ROUNDING = 0.1;
/** "About" and "nearly" allow this part of the figure. */
const ABOUT = 0.05;
/** Binary fractions: 0.145 stands a little below itself. */
const SLACK = 1e-9;

const RANGE_ROLES: Readonly<Record<'low' | 'high', ReadonlySet<string>>> = {
  low: new Set(['low', 'p10', 'p25', 'central', 'p50', 'value', 'start']),
  high: new Set(['high', 'p90', 'p75', 'central', 'p50', 'value', 'start']),
};
const CENTRAL_ROLES: ReadonlySet<string> = new Set(['central', 'p50', 'value', 'start']);
/** The ends that belong together in a range. */
const MIRROR: Readonly<Record<string, string>> = { low: 'high', p10: 'p90', p25: 'p75' };

/** The product writes two digits, a writer perhaps one: to the figure's own digits, and never far off. */
function reads(figure: StatedFigure, value: number): boolean {
  const stated = figure.signed ? figure.value : Math.abs(figure.value);
  const held = figure.signed || figure.kind !== 'percent' ? value : Math.abs(value);
  const off = Math.abs(stated - held);
  const size = Math.max(Math.abs(stated), Math.abs(held));
  const exact = off <= (figure.place / 2) * (1 + SLACK) + SLACK * size && off <= MOST_ROUNDING * size;
  return exact || (figure.manner === 'about' && off <= ABOUT * size);
}

/** A number known as printed only vouches for no more digits than it has. */
function vouches(figure: StatedFigure, evidence: EvidenceFigure): boolean {
  return evidence.place === null || evidence.place <= figure.place * (1 + SLACK);
}

function holds(figure: StatedFigure, evidence: EvidenceFigure): boolean {
  const size = SLACK * Math.abs(figure.value);
  const equal = vouches(figure, evidence) && reads(figure, evidence.value);
  switch (figure.manner) {
    case 'exactly':
    case 'about':
      return equal;
    case 'more':
    case 'bound-more':
      return (figure.manner === 'bound-more' && equal) || evidence.value >= figure.value - size;
    case 'less':
    case 'bound-less':
      return (figure.manner === 'bound-less' && equal) || evidence.value <= figure.value + size;
  }
}

function sameKind(figure: StatedFigure, evidence: EvidenceFigure): boolean {
  if (
    evidence.noun === 'draw' ||
    evidence.noun === 'revision' ||
    figure.noun === 'draw' ||
    figure.noun === 'revision'
  ) {
    return evidence.noun === figure.noun && (figure.kind === 'count' || figure.kind === 'bare');
  }
  if (figure.kind === 'bare') return evidence.kind === 'bare' && evidence.noun === figure.noun;
  return evidence.kind === figure.kind && (!figure.rate || evidence.rate);
}

/** Years agree if they are the same span, share one, or one side says none; what says no year must stand out by itself. */
function sameYears(figure: StatedFigure, evidence: EvidenceFigure): boolean {
  if (figure.years.length === 0) return evidence.prominent;
  if (evidence.years.length === 0) return true;
  if (figure.rate && figure.years.length === 2 && evidence.years.length === 2) {
    return figure.years.every((year) => evidence.years.includes(year));
  }
  return figure.years.some((year) => evidence.years.includes(year));
}

/** Which roles of the evidence a figure may speak of. */
function sameRole(figure: StatedFigure, evidence: EvidenceFigure): boolean {
  if (figure.role === 'low' || figure.role === 'high') return RANGE_ROLES[figure.role].has(evidence.role);
  if (figure.role === 'central' || figure.role === 'start') {
    return CENTRAL_ROLES.has(evidence.role) || (figure.manner.startsWith('bound') && evidence.role !== 'p50');
  }
  return evidence.role === figure.role || (figure.role === 'p50' && evidence.role === 'central');
}

/** Names of scenarios, technologies and publishers that a title mentions; what belongs to another is not meant. */
export interface Mentions {
  readonly own: ReadonlySet<string>;
  readonly publishers: ReadonlySet<string>;
  /** The title speaks of what others have published. */
  readonly others: boolean;
}

function sameOwner(figure: StatedFigure, evidence: EvidenceFigure, mentions: Mentions): boolean {
  const { owner } = evidence;
  if (evidence.others) return mentions.others || (owner !== null && mentions.publishers.has(owner));
  if (owner === null || mentions.own.size === 0) return true;
  if (figure.bracketed !== null && mentions.own.has(figure.bracketed)) return owner === figure.bracketed;
  return mentions.own.has(owner);
}

/** Where a title names an owner whose figures the evidence holds, a sentence of the chart that names none does not stand in for them. */
function ofOwnersNamed(pool: readonly EvidenceFigure[], mentions: Mentions): EvidenceFigure[] {
  const named = pool.filter(({ owner, others }) => owner !== null && (others || mentions.own.has(owner)));
  return named.length > 0 && mentions.own.size > 0 ? named : [...pool];
}

/** The evidence that a figure could be held against, whatever its value. */
export function comparable(figure: StatedFigure, all: readonly EvidenceFigure[], mentions: Mentions): EvidenceFigure[] {
  const pool = all.filter((evidence) => sameKind(figure, evidence) && sameOwner(figure, evidence, mentions));
  return ofOwnersNamed(pool, mentions);
}

/** The evidence that says a figure. */
export function supporters(figure: StatedFigure, all: readonly EvidenceFigure[], mentions: Mentions): EvidenceFigure[] {
  return comparable(figure, all, mentions).filter(
    (evidence) => sameYears(figure, evidence) && sameRole(figure, evidence) && holds(figure, evidence),
  );
}

/** Whether two supporters can be the two ends of one range: P10 with P90, never P10 with P75. */
export function makeRange(low: EvidenceFigure, high: EvidenceFigure): boolean {
  const mirrored = MIRROR[low.role];
  if (mirrored === undefined) return MIRROR_ENDS.has(high.role) === false;
  if (high.role !== mirrored) return false;
  const sameYear =
    low.years.length === 0 || high.years.length === 0 || low.years.some((year) => high.years.includes(year));
  return sameYear && low.owner === high.owner;
}
const MIRROR_ENDS: ReadonlySet<string> = new Set(Object.values(MIRROR));

/** The comparable evidence that says the figure elsewhere; else the one whose value lies nearest, in its role and years if possible. */
export function nearest(
  figure: StatedFigure,
  all: readonly EvidenceFigure[],
  mentions: Mentions,
): EvidenceFigure | null {
  const pool = comparable(figure, all, mentions);
  const narrowed = [
    // A title that names no year may say a number of one: then the year is what it lacks.
    figure.years.length > 0 ? [] : pool.filter((evidence) => sameRole(figure, evidence) && holds(figure, evidence)),
    pool.filter((evidence) => sameYears(figure, evidence) && sameRole(figure, evidence)),
    pool.filter((evidence) => sameYears(figure, evidence)),
    pool,
  ].find((some) => some.length > 0);
  const distance = ({ value }: EvidenceFigure) => Math.abs(value - figure.value);
  return narrowed === undefined || !Number.isFinite(figure.value)
    ? null
    : narrowed.reduce((best, evidence) => (distance(evidence) < distance(best) ? evidence : best));
}
