import type { ChartSpec } from '@waveguide/charts';
import { required } from '@waveguide/quantity';
import { misdatedYears } from './event-years';
import { evidenceFigures, evidenceYears, type EvidenceFigure } from './evidence-figure';
import { makeRange, nearest, supporters, type Mentions } from './figure-agreement';
import type { TableEvidence } from '../content/resolved-slide';
import { statedSentence, type StatedFigure } from './stated-figure';
import type { ClosestFigure, TitleAgreement } from '../schema/title-agreement';

export type { ClosestFigure, TitleAgreement };

const OTHERS =
  /\b(?:publish(?:ed|ers?)|analysts?|consensus|others?|estimates?|actuals?|observed|reported|according to|forecasters?)\b/iu;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A name as a sentence may write it: in the plural, and small if it is long enough not to be a common word ("base"). */
function says(title: string, name: string): boolean {
  const short = escaped(name.replace(/ \(.*\)$/, ''));
  const whole = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?:s|’s|\'s)?(?![\\p{L}\\p{N}])`, 'u');
  const small =
    short.length > 4 && /^\p{Lu}\p{Ll}/u.test(short) ? `${short.charAt(0).toLowerCase()}${short.slice(1)}` : null;
  return whole(short).test(title) || (small !== null && whole(small).test(title));
}

/** Longer texts in the first column of a table are sentences, not names. */
const LONGEST_NAME = 80;

function mentionsOf(title: string, all: readonly EvidenceFigure[]): Mentions {
  const named = (others: boolean): ReadonlySet<string> => {
    const names = new Set(
      all.flatMap((figure) => (figure.owner === null || figure.others !== others ? [] : [figure.owner])),
    );
    return new Set([...names].filter((name) => name !== '' && name.length <= LONGEST_NAME && says(title, name)));
  };
  return { own: named(false), publishers: named(true), others: OTHERS.test(title) };
}

/** The chances that a fan is made of: eight in ten lie between P10 and P90, five between P25 and P75. */
const OWN_CHANCES = [0.8, 0.5, 0.9, 0.1];
function isChance(figure: StatedFigure, title: string, evidence: TableEvidence): boolean {
  const text =
    /^\s*(?:-?\s*(?:chances?|probability|likelihood|confidence|interval|range|of (?:the )?draws|of simulations|likely))/iu;
  return (
    figure.kind === 'percent' &&
    evidence.provenance.run !== null &&
    OWN_CHANCES.some((chance) => Math.abs(chance - figure.value) < 1e-9) &&
    text.test(title.slice(figure.end))
  );
}

/** Bare numbers are compared only if the evidence counts the same thing; "the top 3 vendors" states nothing about a chart of ports. */
function isCompared(figure: StatedFigure, all: readonly EvidenceFigure[]): boolean {
  if (figure.kind !== 'bare') return true;
  return figure.noun !== null && all.some(({ noun }) => noun === figure.noun);
}

/** The places of the figures that nothing says; a range counts as said only if one range has both of its ends. */
function unsaid(figures: readonly StatedFigure[], all: readonly EvidenceFigure[], mentions: Mentions): Set<number> {
  const said = figures.map((figure) => ({ figure, by: supporters(figure, all, mentions) }));
  const missing = new Set(said.flatMap(({ by }, i) => (by.length === 0 ? [i] : [])));
  said.forEach(({ figure, by: lows }, i) => {
    if (figure.role !== 'low' || figure.pair === null) return;
    const highs = said[figure.pair]?.by ?? [];
    if (lows.length === 0 || highs.length === 0) return;
    if (lows.some((low) => highs.some((high) => makeRange(low, high)))) return;
    missing.add(i).add(figure.pair);
  });
  return missing;
}

/**
 * Whether a slide's title says what its chart or table says. Figures are read as the product reads what people type; each is held against
 * the figures of the evidence of the same kind, year, place in the distribution and owner, after rounding to its own digits; years
 * have to be on the chart or in its table, and years of events ("overtakes in 2034") have to be the chart's.
 * Takes any text.
 */
export function titleAgreement(title: string, evidence: TableEvidence | ChartSpec): TitleAgreement {
  if (title.trim() === '') return { kind: 'empty', figures: [], closest: [] };
  const stated = statedSentence(title);
  const all = evidenceFigures(evidence);
  const mentions = mentionsOf(title, all);
  const compared = stated.figures.map((figure) => isCompared(figure, all) && !isChance(figure, title, evidence));
  const wrong = [...unsaid(stated.figures, all, mentions)].filter((i) => compared[i]).toSorted((a, b) => a - b);
  const reaches = evidenceYears(evidence);
  const misdated = misdatedYears(title, evidence);
  const dated = (year: number) => misdated.find((event) => event.year === year);
  const strange = stated.years.filter(({ year }) => !reaches(year) || dated(year) !== undefined);
  const years = [...new Map(strange.map((year) => [year.text, year])).values()];
  const closest = [
    ...wrong.map((i): ClosestFigure => {
      const figure = required(stated.figures[i], `Figure ${i} of the title`);
      const near = nearest(figure, all, mentions);
      return { figure: figure.text, says: near?.text ?? null, where: near?.where ?? '' };
    }),
    ...years.map(({ text, year }): ClosestFigure => {
      const known = dated(year)?.known ?? [];
      return {
        figure: text,
        says: known.length === 0 ? null : known.join(' to '),
        where: known.length === 0 ? '' : 'the chart',
      };
    }),
  ];
  const figures = [...new Set(closest.map(({ figure }) => figure))];
  if (figures.length > 0) return { kind: 'disagrees', figures, closest };
  return { kind: compared.some(Boolean) ? 'agrees' : 'states-no-figure', figures: [], closest: [] };
}
