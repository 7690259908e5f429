export const CLAIM_KINDS = ['benefit', 'drawback', 'alternative', 'context', 'forecast', 'vendor', 'property'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const STANCES = ['supports', 'exceeds', 'conflicts', 'context'] as const;
/** What other evidence says about a claim. */
export type Stance = (typeof STANCES)[number];
