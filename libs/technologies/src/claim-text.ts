import type { Claim, Stance } from '@waveguide/evidence';
import { formatQuantity, formatRange } from '@waveguide/quantity';

const SHOWN_DIGITS = 3;
const TO_WORDS = { exactly: 'to', below: 'to below', above: 'to above' } as const;

/** The figure of a claim in words; null if the claim has none. */
export function claimFigureText({ figure, unit }: Claim): string | null {
  const written = (value: number) => formatQuantity(value, unit, { digits: SHOWN_DIGITS });
  switch (figure.kind) {
    case 'none':
      return null;
    case 'change':
      return `from ${written(figure.from)} ${TO_WORDS[figure.toQualifier]} ${written(figure.to)}`;
    case 'range':
      if (figure.low !== null && figure.high !== null)
        return figure.low === figure.high
          ? written(figure.low)
          : formatRange({ low: figure.low, high: figure.high }, unit);
      if (figure.low !== null) return `at least ${written(figure.low)}`;
      return figure.high === null ? null : `up to ${written(figure.high)}`;
  }
}

const STANCES: Readonly<Record<Stance, string>> = {
  supports: 'supports',
  exceeds: 'goes further',
  conflicts: 'contradicts',
  context: 'context',
};

/** What a check says about its claim, in a word. */
export const stanceWord = (stance: Stance): string => STANCES[stance];
