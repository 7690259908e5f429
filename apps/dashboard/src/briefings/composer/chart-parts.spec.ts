import { CHART_IDS } from '@waveguide/charts';
import { chartParts, chartYears, readArrow, readList, usualArrow, withYears, writeArrow } from './chart-parts';

const pinned = (chart: string, query = 'scenario=base&revision=1') => ({ chart, query, draft: null });

describe('what a slide can choose about a chart', () => {
  it('is nothing for a chart that is not there', () => {
    expect(chartParts('pie')).toMatchObject({ hidable: [], arrow: false, metrics: [] });
  });

  it('has an arrow only where the years can be chosen too', () => {
    for (const chart of CHART_IDS) if (chartParts(chart).arrow) expect(chartParts(chart).years).toBe(true);
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

describe('the years of a chart', () => {
  const axis = { from: 2024, to: 2030, first: 2022, last: 2036 };

  it('are those of its axis, and unsaid where it shows all of them', () => {
    const chart = pinned('ports-forecast');
    expect(chartYears(chart, axis)).toBe(axis);
    expect(chartYears(chart, null)).toBeNull();
    expect(withYears(chart, axis, { from: 2022, to: 2030 }).query).toBe('scenario=base&revision=1&to=2030');
    expect(withYears(pinned('ports-forecast', 'from=2024&to=2030'), axis, { from: 2022, to: 2036 }).query).toBe('');
  });

  it('are always said by growth, which has years of its own', () => {
    const years = chartYears(pinned('growth-range'), null);
    expect(years).toMatchObject({ from: 2026, to: 2030 });
    if (years === null) throw new Error('growth has years');
    const all = withYears(pinned('growth-range'), years, { from: years.first, to: years.last });
    expect(chartYears(all, null)).toEqual({ ...years, from: years.first, to: years.last });
  });

  it('hold the arrow', () => {
    expect(usualArrow({ from: 2022, to: 2036 })).toEqual({ from: 2026, to: 2030 });
    expect(usualArrow({ from: 2028, to: 2029 })).toEqual({ from: 2028, to: 2029 });
    expect(usualArrow({ from: 2030, to: 2036 })).toEqual({ from: 2030, to: 2031 });
    expect(usualArrow({ from: 2022, to: 2025 })).toEqual({ from: 2024, to: 2025 });
  });
});
