export const ATTRIBUTE_BASES = ['sourced', 'sourced-range', 'derived', 'derived-and-sourced', 'not-found'] as const;
/** How an attribute's number came about; the middle of a `sourced-range` is analyst judgement. */
export type AttributeBasis = (typeof ATTRIBUTE_BASES)[number];
