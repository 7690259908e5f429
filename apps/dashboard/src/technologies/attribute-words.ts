import { formatQuantity, formatRange, type Missing } from '@waveguide/quantity';
import type { AttributeBasis, TechnologyAttribute } from '@waveguide/technologies';

const SHOWN_DIGITS = 3;

/** An attribute's number as a reader sees it: the middle with its range, the range alone, or why there is neither. */
export function attributeWords({ value, low, high, unit }: TechnologyAttribute): string | Missing {
  const range = low !== null && high !== null && low !== high ? formatRange({ low, high }, unit) : null;
  if (value.kind === 'missing') return range ?? value;
  const middle = formatQuantity(value.value, unit, { digits: SHOWN_DIGITS });
  return range === null ? middle : `${middle} (${range})`;
}

const BASES: Readonly<Record<AttributeBasis, string>> = {
  sourced: 'sourced',
  'sourced-range': 'range sourced, middle by analyst judgement',
  derived: 'derived',
  'derived-and-sourced': 'derived and sourced',
  'not-found': 'no figure found',
};

/** How the number came about, in words. */
export const basisWords = (basis: AttributeBasis) => BASES[basis];
