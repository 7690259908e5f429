import type { PreflightItem } from '@waveguide/briefings';

/** Items that say the same of the same slide, such as each source that it cites from a copy. */
export interface ItemGroup {
  readonly key: string;
  /** At least one; all of one check, slide and level, and all kept or none. */
  readonly items: readonly [PreflightItem, ...PreflightItem[]];
}

/** What blocks first, then what to look at, then what somebody has kept. */
const rank = ({ level, acknowledged }: PreflightItem) => (acknowledged ? 2 : level === 'blocking' ? 0 : 1);

/** The items in the order in which they are seen to, those that belong together as one. */
export function itemGroups(items: readonly PreflightItem[]): readonly ItemGroup[] {
  const groups = new Map<string, [PreflightItem, ...PreflightItem[]]>();
  for (const item of items.toSorted((a, b) => rank(a) - rank(b))) {
    const key = JSON.stringify([item.check, item.slideId, item.field, item.level, item.acknowledged]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].map(([key, grouped]) => ({ key, items: grouped }));
}

/** Besides what blocks; more would push what comes after out of reach. */
const SHOWN_AT_FIRST = 6;

/** The groups that are shown before somebody asks for all: everything that blocks, and a few others. */
export function groupsAtFirst(groups: readonly ItemGroup[]): readonly ItemGroup[] {
  const blocking = groups.filter(({ items }) => rank(items[0]) === 0).length;
  const shown = blocking + SHOWN_AT_FIRST;
  // A line that hides one other saves nothing.
  return groups.length <= shown + 1 ? groups : groups.slice(0, shown);
}
