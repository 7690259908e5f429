import type { PreflightItem } from '@waveguide/briefings';
import { groupsAtFirst, itemGroups } from './item-groups';

const item = (change: Partial<PreflightItem>): PreflightItem => ({
  check: 'copied-source',
  level: 'look',
  slideId: 'a',
  field: 'chart',
  title: 'Slide 1 cites a copy',
  detail: '',
  fixes: [],
  acknowledged: false,
  ...change,
});

describe('items that belong together', () => {
  it('are those of one check on one slide, and what is kept stands apart', () => {
    const groups = itemGroups([
      item({ detail: 'kept', acknowledged: true }),
      item({ detail: 'first' }),
      item({ detail: 'other slide', slideId: 'b' }),
      item({ detail: 'second' }),
      item({ detail: 'blocks', check: 'overflow', level: 'blocking' }),
    ]);
    expect(groups.map(({ items }) => items.map(({ detail }) => detail))).toEqual([
      ['blocks'],
      ['first', 'second'],
      ['other slide'],
      ['kept'],
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  });
});

describe('the groups at first', () => {
  const groups = (blocking: number, look: number) =>
    itemGroups([
      ...Array.from({ length: look }, (_, index) => item({ slideId: `look ${index}` })),
      ...Array.from({ length: blocking }, (_, index) => item({ slideId: `block ${index}`, level: 'blocking' })),
    ]);

  it('are all that block and a few others, as long as more than one is left for later', () => {
    expect(groupsAtFirst(groups(9, 7))).toHaveLength(16);
    const shown = groupsAtFirst(groups(9, 8));
    expect(shown).toHaveLength(15);
    expect(shown.filter(({ items }) => items[0].level === 'blocking')).toHaveLength(9);
    expect(groupsAtFirst([])).toEqual([]);
  });
});
