import { SOURCE_KINDS, SOURCE_TIERS, type SourceKind, type SourceTier } from '@waveguide/evidence';

const LONGEST_TEXT = 200;

export interface SourceSearch {
  readonly text?: string;
  readonly kinds?: SourceKind[];
  readonly tiers?: SourceTier[];
}

/** Reads the filter from an address; what it does not know it leaves out and counts as `ignored`. */
export function readSourceSearch(query: {
  readonly text: string | undefined;
  readonly kind: string | undefined;
  readonly tier: string | undefined;
}): { readonly search: SourceSearch; readonly ignored: number } {
  const words = (text: string | undefined) => (text ?? '').split(',').filter((word) => word !== '');
  const kinds = SOURCE_KINDS.filter((kind) => words(query.kind).includes(kind));
  const tiers = SOURCE_TIERS.filter((tier) => words(query.tier).includes(tier));
  const text = (query.text ?? '').trim().slice(0, LONGEST_TEXT);
  return {
    search: {
      ...(text === '' ? {} : { text }),
      ...(kinds.length === 0 ? {} : { kinds }),
      ...(tiers.length === 0 ? {} : { tiers }),
    },
    ignored: new Set(words(query.kind)).size - kinds.length + new Set(words(query.tier)).size - tiers.length,
  };
}
