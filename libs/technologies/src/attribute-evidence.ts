import type { SourceTier } from '@waveguide/evidence';
import type { TechnologyAttribute } from './schema/technology';

/**
 * Whether an attribute rests on tertiary evidence alone: reposts, aggregators and vendors' texts that quote others. A source whose tier is
 * not known counts as better, so that nothing is said of it.
 */
export function isTertiaryOnly(
  { sourceIds }: Pick<TechnologyAttribute, 'sourceIds'>,
  tierOf: (sourceId: string) => SourceTier | undefined,
): boolean {
  return sourceIds.length > 0 && sourceIds.every((id) => tierOf(id) === 'tertiary');
}
