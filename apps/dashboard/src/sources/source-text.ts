import { FOUNDING_REPORT_IN_SHORT, type CitingKind, type SourceKind, type SourceTier } from '@waveguide/evidence';

const TIERS: Readonly<Record<SourceTier, string>> = {
  primary: 'primary: the publisher’s own page',
  secondary: 'secondary: a named press report',
  tertiary: 'tertiary: a repost, aggregator or vendor blog quoting somebody else',
  'founding-report': FOUNDING_REPORT_IN_SHORT,
  compiler: 'our own note that nothing was found',
};
const TIER_WORDS: Readonly<Record<SourceTier, string>> = {
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'tertiary',
  'founding-report': 'founding report',
  compiler: 'our own note',
};
/** A tier in a column or a menu. */
export const tierWord = (tier: SourceTier) => TIER_WORDS[tier];

/** A tier with what it means. */
export const tierMeaning = (tier: SourceTier) => TIERS[tier];

const KINDS: Readonly<Record<SourceKind, string>> = {
  report: 'report',
  'press-release': 'press release',
  news: 'news',
  paper: 'paper',
  standard: 'standard',
  vendor: 'vendor page',
  'founding-report': 'market report',
};
/** A kind in words. */
export const kindText = (kind: SourceKind) => KINDS[kind];

const CITING: Readonly<Record<CitingKind, string>> = {
  technology: 'Technologies',
  attribute: 'Technology attributes',
  'pic-platform': 'PIC platforms',
  'integration-method': 'Integration methods',
  'laser-approach': 'Laser approaches',
  claim: 'Claims',
  challenge: 'Challenges',
  phase: 'Phases',
  milestone: 'Milestones',
  vendor: 'Vendors',
  product: 'Products',
  'published-estimate': 'Published estimates',
  observation: 'Observations',
  contradiction: 'Contradictions',
  indicator: 'Indicators',
  recommendation: 'Recommendations',
  assumption: 'Forecast assumptions',
  'published-series': 'Published series',
};
/** The kind of a citing record, as a heading. */
export const citingKindHeading = (kind: CitingKind) => CITING[kind];

/** The page on which a citing record is shown. */
export function pageOfRecord(kind: CitingKind, recordId: string): string {
  switch (kind) {
    case 'vendor':
      return `/vendors/${recordId}`;
    case 'product':
      return '/vendors';
    case 'phase':
    case 'milestone':
      return '/timeline';
    case 'technology':
    case 'attribute':
    case 'pic-platform':
    case 'integration-method':
    case 'laser-approach':
    case 'claim':
    case 'challenge':
    case 'recommendation':
    case 'indicator':
      return '/technologies';
    case 'published-estimate':
    case 'observation':
      return '/published';
    case 'published-series':
    case 'assumption':
      return '/forecasts';
    case 'contradiction':
      return '/';
  }
}
