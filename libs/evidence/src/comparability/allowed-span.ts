import type { LedgerFigure } from '../published-estimate';
import type { Qualifier } from '../qualifier';

/** The values that a row allows, in its unit; null leaves a side open. */
export interface AllowedSpan {
  readonly low: number | null;
  readonly high: number | null;
}

/** Whether a row states a figure, which is met or missed, or a bound, which is satisfied or violated. */
export type StatedAs = 'figure' | 'bound';

/** How a number with this qualifier is to be read. */
export function statedAs(qualifier: Qualifier): StatedAs {
  switch (qualifier) {
    case 'at-least':
    case 'at-most':
    case 'up-to':
      return 'bound';
    case 'point':
    case 'approx':
    case 'range':
    case 'qualitative':
      return 'figure';
  }
}

/** The span that a row with a number allows: a bound leaves one side open, a stated low and high are both taken. */
export function allowedSpan(figure: Pick<LedgerFigure, 'qualifier' | 'low' | 'high'>, stated: number): AllowedSpan {
  switch (figure.qualifier) {
    case 'at-least':
      return { low: figure.low ?? stated, high: null };
    case 'at-most':
    case 'up-to':
      return { low: null, high: figure.high ?? stated };
    case 'point':
    case 'approx':
    case 'range':
    case 'qualitative':
      return { low: figure.low ?? stated, high: figure.high ?? stated };
  }
}

/** True if two spans have a value in common, so that neither row contradicts the other. */
export function spansMeet(a: AllowedSpan, b: AllowedSpan): boolean {
  const below = (end: number | null, start: number | null): boolean => end !== null && start !== null && end < start;
  return !below(a.high, b.low) && !below(b.high, a.low);
}
