import type { PreflightItem } from '@waveguide/briefings';
import { itemGroups } from './composer-item-groups';

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
