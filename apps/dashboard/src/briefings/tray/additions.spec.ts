import { sortAdditions } from './additions';
import type { TrayItem } from './storage';

const item = (chart: string): TrayItem => ({ chart, query: 'scenario=base&revision=1', draft: null, title: chart });

describe('answers to a tray', () => {
  it('are parted into slides, in order, and what stays with its reason', () => {
    const items = [item('a'), item('b'), item('c')];
    const answers = [{ id: 's1' }, { problem: 'There is no revision 9.' }, { id: 's3' }];
    expect(sortAdditions(items, answers)).toEqual({
      slides: [{ id: 's1' }, { id: 's3' }],
      taken: [items[0], items[2]],
      problems: ['“b” stays in the tray: There is no revision 9.'],
    });
  });

  it('take nothing out of the tray that was not answered', () => {
    expect(sortAdditions([item('a'), item('b')], [{ id: 's1' }]).taken).toEqual([item('a')]);
  });
});
