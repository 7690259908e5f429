/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import type { ChartSlide, Slide } from '@waveguide/briefings';
import { useState } from 'react';
import { useFollowingTitle } from './use-following-title';
import type { FactsOfSlide, SlideFacts } from '../use-slide-facts';

const slide = (title: string): ChartSlide => ({
  kind: 'chart',
  id: 'a',
  title,
  notes: '',
  footnote: '',
  commentary: '',
  acknowledged: [],
  chart: { chart: 'scenario-comparison', query: 'scenario=base&revision=1', draft: null },
});

const QUERY_2033 = 'scenario=base&revision=1&year=2033';

/** What the data suggested last, and for which query. */
const in2030 = { query: slide('').chart.query, suggestions: ['17M to 110M in 2030', 'A range in 2030'] };
const in2033 = { query: QUERY_2033, suggestions: ['96M to 310M in 2033', 'A range in 2033'] };

/** A slide whose facts come later than its changes. */
function desk(title: string) {
  const { result, rerender } = renderHook(
    ({ known }) => {
      const [now, setNow] = useState<Slide>(slide(title));
      const facts: FactsOfSlide = {
        facts: { suggestions: known.suggestions } as unknown as SlideFacts,
        current: 'chart' in now && now.chart.query === known.query,
        evident: true,
      };
      return { now, change: useFollowingTitle(now, facts, setNow) };
    },
    { initialProps: { known: in2030 } },
  );
  const change = (part: Partial<ChartSlide>) =>
    act(() => result.current.change({ ...result.current.now, ...part } as ChartSlide));
  return {
    change,
    changeYear: () => change({ chart: { ...slide('').chart, query: QUERY_2033 } }),
    learn: () => rerender({ known: { ...in2033 } }),
    title: () => result.current.now.title,
  };
}

describe('a title that the data suggested', () => {
  it('becomes the same suggestion of what the slide shows now, once that is known', () => {
    const { changeYear, learn, title } = desk('A range in 2030');
    changeYear();
    expect(title()).toBe('A range in 2030');
    learn();
    expect(title()).toBe('A range in 2033');
  });

  it('stays where somebody has written it, before or meanwhile', () => {
    const own = desk('My own words');
    own.changeYear();
    own.learn();
    expect(own.title()).toBe('My own words');

    const meanwhile = desk('A range in 2030');
    meanwhile.changeYear();
    meanwhile.change({ title: 'Written meanwhile' });
    meanwhile.learn();
    expect(meanwhile.title()).toBe('Written meanwhile');
  });

  it('follows once, so that undo can take it back', () => {
    const { changeYear, change, learn, title } = desk('A range in 2030');
    changeYear();
    learn();
    change({ title: 'A range in 2030' });
    learn();
    expect(title()).toBe('A range in 2030');
  });
});
