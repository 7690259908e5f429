export const ORDINAL_KEYS = ['power', 'latency', 'density', 'serviceability', 'maturity', 'openness'] as const;
export type OrdinalKey = (typeof ORDINAL_KEYS)[number];

/** A scale of 1 to 5 on which an analyst placed the technologies; never a measurement. */
export interface OrdinalScale {
  readonly key: OrdinalKey;
  readonly label: string;
  /** Whose judgement it is and on what it rests. */
  readonly basis: string;
}

/** A place on an ordinal scale, 5 best. */
export type OrdinalScore = 1 | 2 | 3 | 4 | 5;
