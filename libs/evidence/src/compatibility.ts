import { atHead, err, ok, type Result, unit } from '@waveguide/quantity';
import { basisLabel } from './basis';
import { metricLabel } from './metric';
import type { LedgerFigure } from './published-estimate';
import { scope } from './scope';

/** What has to be equal before two figures may be drawn as one series, added, divided or scored against each other. */
export const KIND_DIFFERENCES = ['metric', 'unit', 'scope', 'basis'] as const;
export type KindDifference = (typeof KIND_DIFFERENCES)[number];

/** The first thing in which two figures differ, with a sentence for the reader that names both sides. */
export interface Incompatibility {
  readonly differsIn: KindDifference;
  readonly message: string;
}

/** What a figure counts and how. */
export type FigureKind = Pick<LedgerFigure, 'metric' | 'unit' | 'scopeKey' | 'basis'>;

/** Two sides by the names they have in a sentence, "the row" and "the model". */
export interface NamedSides {
  readonly one: string;
  readonly other: string;
}

const TWO_ROWS: NamedSides = { one: 'one', other: 'the other' };

/** The sentence for one difference; `a` and `b` say what each side has. */
export function differenceSentence(
  differsIn: KindDifference,
  [a, b]: readonly [string, string],
  { one, other }: NamedSides = TWO_ROWS,
): string {
  switch (differsIn) {
    case 'metric':
      return `${atHead(one)} states ${a}, ${other} ${b}.`;
    case 'unit':
      return `${atHead(one)} is in ${a}, ${other} in ${b}.`;
    case 'scope':
      return `${atHead(one)} counts “${a}”, ${other} “${b}”.`;
    case 'basis':
      return `The basis of ${one} is “${a}”, that of ${other} “${b}”.`;
  }
}

const read: Readonly<Record<KindDifference, (kind: FigureKind) => string>> = {
  metric: ({ metric }) => metric,
  unit: (kind) => kind.unit,
  scope: ({ scopeKey }) => scopeKey,
  basis: ({ basis }) => basis,
};

/** What a figure has under each head, in words. */
export const KIND_WORDS: Readonly<Record<KindDifference, (kind: FigureKind) => string>> = {
  metric: ({ metric }) => metricLabel(metric).toLowerCase(),
  unit: (kind) => unit(kind.unit).name,
  scope: ({ scopeKey }) => scope(scopeKey).label,
  basis: ({ basis }) => basisLabel(basis),
};

/** Whether two figures count the same thing in the same way (equal metric, unit, scope key and basis). */
export function compatible(a: FigureKind, b: FigureKind): Result<true, Incompatibility> {
  const differsIn = KIND_DIFFERENCES.find((head) => read[head](a) !== read[head](b));
  if (differsIn === undefined) return ok(true);
  const text = KIND_WORDS[differsIn];
  return err({ differsIn, message: differenceSentence(differsIn, [text(a), text(b)]) });
}
