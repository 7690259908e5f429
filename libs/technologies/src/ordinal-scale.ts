export const ORDINAL_KEYS = ['power', 'latency', 'density', 'serviceability', 'maturity', 'openness'] as const;
export type OrdinalKey = (typeof ORDINAL_KEYS)[number];

/** A place on an ordinal scale, 5 best. */
export type OrdinalScore = 1 | 2 | 3 | 4 | 5;
