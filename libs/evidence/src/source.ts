export const SOURCE_KINDS = [
  'report',
  'press-release',
  'news',
  'paper',
  'standard',
  'vendor',
  'founding-report',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * How close a source is to the origin of what it says: `primary` the publisher's own page, `secondary` a named press report, `tertiary` a
 * repost, aggregator or vendor blog quoting somebody else. `compiler` marks the dataset's own statements that nothing was found.
 */
export const SOURCE_TIERS = ['primary', 'secondary', 'tertiary', 'founding-report', 'compiler'] as const;
export type SourceTier = (typeof SOURCE_TIERS)[number];

/** The tiers of a ledger record. */
export const EVIDENCE_TIERS = ['primary', 'secondary', 'tertiary'] as const;
export type EvidenceTier = (typeof EVIDENCE_TIERS)[number];

/** The kinds of records that cite sources. */
export const CITING_KINDS = [
  'technology',
  'attribute',
  'pic-platform',
  'integration-method',
  'laser-approach',
  'claim',
  'challenge',
  'phase',
  'milestone',
  'vendor',
  'product',
  'published-estimate',
  'observation',
  'contradiction',
  'indicator',
  'recommendation',
  'assumption',
  'published-series',
] as const;
export type CitingKind = (typeof CITING_KINDS)[number];

/** True unless the terms of use, as far as they were seen, forbid handing a source's figures on. */
export function mayBeHandedOn({ licenceNote }: { readonly licenceNote: string }): boolean {
  return !/\b(not|no|without) (be )?redistribut/i.test(licenceNote);
}
