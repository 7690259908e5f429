/**
 * What a figure sums over.
 * - `annual`, `quarter`: the market in a calendar year or one quarter of it; `company-annual`, `company-quarter`: one company only.
 * - `run-rate`: one quarter times four, a company's target.
 * - `cumulative`: the sum over a span of years.
 * - `addressable-market`: what could be sold, not what is expected to be.
 * - `one-year-growth`: one year against the year before; `compound-growth`: a yearly rate over a span; `growth-multiple`: end over start.
 * - `snapshot`: a state at a moment (a price, a yield, a capacity), summed over nothing.
 * - `timing`: a statement of when, without a number.
 */
export const BASES = [
  'annual',
  'quarter',
  'company-annual',
  'company-quarter',
  'run-rate',
  'cumulative',
  'addressable-market',
  'one-year-growth',
  'compound-growth',
  'growth-multiple',
  'snapshot',
  'timing',
] as const;
export type Basis = (typeof BASES)[number];

const LABELS: Readonly<Record<Basis, string>> = {
  annual: 'calendar year',
  quarter: 'one quarter',
  'company-annual': 'one company, one year',
  'company-quarter': 'one company, one quarter',
  'run-rate': 'annualised run-rate of one company',
  cumulative: 'summed over several years',
  'addressable-market': 'addressable market',
  'one-year-growth': 'growth over one year',
  'compound-growth': 'compound yearly growth',
  'growth-multiple': 'end over start',
  snapshot: 'state at one moment',
  timing: 'timing, no number',
};

/** The basis in words. */
export function basisLabel(basis: Basis): string {
  return LABELS[basis];
}
