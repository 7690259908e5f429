/** How a published number is to be read. `qualitative` carries no number. */
export const QUALIFIERS = ['point', 'approx', 'at-least', 'at-most', 'up-to', 'range', 'qualitative'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const PREFIX: Readonly<Record<Qualifier, string>> = {
  point: '',
  approx: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'up-to': 'up to ',
  range: '',
  qualitative: '',
};

/** Words to put before the number, with their space; empty if the number stands alone. */
export function qualifierPrefix(qualifier: Qualifier): string {
  return PREFIX[qualifier];
}

/** True for rows that can be scored by their distance; bounds are only hit or missed. */
export function isScorable(qualifier: Qualifier): boolean {
  return qualifier === 'point' || qualifier === 'approx' || qualifier === 'range';
}
