import type { Maybe } from '@waveguide/quantity';
import type { PartialDate } from './partial-date';

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

/** Something that was published and that records cite. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: Maybe<string>;
  readonly publishedOn: Maybe<PartialDate>;
  readonly kind: SourceKind;
  readonly tier: SourceTier;
  /** How and when it was read, and how its date was obtained. */
  readonly accessedNote: string;
  /** Terms of use as far as they were seen; "not stated" where none were. */
  readonly licenceNote: string;
}

/** A sentence together with the source that says it. */
export interface CitedStatement {
  readonly text: string;
  readonly sourceId: string;
}

/** The kinds of records that cite sources. */
export type CitingKind =
  | 'technology'
  | 'attribute'
  | 'pic-platform'
  | 'integration-method'
  | 'laser-approach'
  | 'claim'
  | 'challenge'
  | 'phase'
  | 'milestone'
  | 'vendor'
  | 'product'
  | 'published-estimate'
  | 'observation'
  | 'contradiction'
  | 'indicator'
  | 'recommendation'
  | 'assumption'
  | 'published-series';

/** One record that cites a source. */
export interface SourceCitation {
  readonly kind: CitingKind;
  readonly recordId: string;
  /** What the record says, short enough for a list. */
  readonly title: string;
  /** Where in the source it stands, or null where the record gives none. */
  readonly locator: string | null;
}

/** A source with everything that cites it. */
export interface CitedSource {
  readonly source: Source;
  readonly citations: readonly SourceCitation[];
}
