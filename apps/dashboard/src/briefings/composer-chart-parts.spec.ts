import { CHART_CHOICE } from './composer-chart-names';
import { chartParts, readArrow, readList, writeArrow } from './composer-chart-parts';

describe('what a slide can choose about a chart', () => {
  it('is nothing for a chart that is not there', () => {
    expect(chartParts('pie')).toMatchObject({ hidable: [], arrow: false, metrics: [] });
  });

  it('has an arrow only where the years can be chosen too', () => {
    for (const chart of CHART_CHOICE) if (chartParts(chart).arrow) expect(chartParts(chart).years).toBe(true);
  });
});

describe('parameters of a query', () => {
  it('read and write the years of an arrow', () => {
    expect(readArrow('2026-2030')).toEqual({ from: 2026, to: 2030 });
    expect(writeArrow({ from: 2026, to: 2030 })).toBe('2026-2030');
    for (const none of [null, '', '2030', '2030-2026', '2030-2030', 'abcd-2030', '2026-20301'])
      expect(readArrow(none)).toBeNull();
  });

  it('tell an empty list from none', () => {
    expect(readList(null)).toBeNull();
    expect(readList('')).toEqual([]);
    expect(readList('base,upside')).toEqual(['base', 'upside']);
  });
});
