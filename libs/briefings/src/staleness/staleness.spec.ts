import { sampleFan, sampleStack } from '../content/sample-evidence';
import type { ChartSlide } from '../content/slide';
import { changedFigures, isStale, refreshedSlide, staleSlide } from './staleness';
import { titleSuggestions } from '../titles/title-suggestions';

const slide: ChartSlide = {
  kind: 'chart',
  id: 's-1',
  title: sampleFan().finding,
  notes: '',
  footnote: '',
  commentary: '',
  acknowledged: [],
  chart: { chart: 'market-forecast', query: 'scenario=base&revision=1&metric=revenue', draft: null },
};
const pins = { scenarioName: 'Base', pinnedRevision: 1, newestRevision: 2 };

describe('staleSlide', () => {
  it('lists the key figures that read otherwise, with both findings', () => {
    const stale = staleSlide({ pinned: sampleFan(), newest: sampleFan(1.2), slide, pins });
    expect(stale).toMatchObject({
      slideId: 's-1',
      chart: 'market-forecast',
      ...pins,
      changed: true,
      findingBefore: 'Co-packaged revenue reaches $2B in 2027, with eight chances in ten between $1B and $3B',
      findingAfter: 'Co-packaged revenue reaches $2.4B in 2027, with eight chances in ten between $1.2B and $3.6B',
    });
    expect(stale.figures).toEqual([
      { label: 'P50 in 2027', before: '$2B', after: '$2.4B' },
      { label: 'P50 in 2028', before: '$3.5B', after: '$4.2B' },
      { label: 'P10 to P90 in 2027', before: '$1B to $3B', after: '$1.2B to $3.6B' },
      { label: 'P10 to P90 in 2028', before: '$1.8B to $5.3B', after: '$2.1B to $6.3B' },
    ]);
  });

  it('leaves out figures that read as before', () => {
    const stale = staleSlide({ pinned: sampleStack(), newest: sampleStack([0.05, 0.12, 0.3, 0.5, 0.55]), slide, pins });
    expect(stale.figures).toEqual([
      { label: 'Pluggable in 2028', before: '30%', after: '35%' },
      { label: 'CPO (switch) in 2028', before: '60%', after: '55%' },
    ]);
  });

  it('says that nothing changed where all reads as before', () => {
    expect(staleSlide({ pinned: sampleFan(), newest: sampleFan(1.0001), slide, pins })).toMatchObject({
      figures: [],
      changed: false,
    });
  });

  it('names figures of one state only as not shown in the other', () => {
    expect(changedFigures(sampleFan(1, { toYear: 2028 }), sampleFan(1, { toYear: 2027 }))).toEqual([
      { label: 'P50 in 2028', before: '$3.5B', after: 'not shown' },
      { label: 'P10 to P90 in 2028', before: '$1.8B to $5.3B', after: 'not shown' },
    ]);
  });
});

describe('refreshedSlide', () => {
  const of = { before: sampleFan(), after: sampleFan(1.2), revision: 2 };

  it('replaces each suggested title by the same suggestion of the new numbers', () => {
    const [before, after] = [titleSuggestions(of.before), titleSuggestions(of.after)];
    expect(before.length).toBeGreaterThan(2);
    before.forEach((title, i) => {
      expect(refreshedSlide({ ...slide, title: ` ${title}.` }, of).title).toBe(after[i]);
    });
  });

  it('keeps a title that somebody wrote, and everything else', () => {
    const own = { ...slide, title: 'We said $2B in 2027', commentary: 'C', footnote: 'F' };
    expect(refreshedSlide(own, of)).toEqual({
      ...own,
      chart: { ...slide.chart, query: 'scenario=base&revision=2&metric=revenue' },
    });
  });

  it('takes the finding where the new numbers have no such suggestion', () => {
    const [, second] = titleSuggestions(of.before);
    expect(refreshedSlide({ ...slide, title: second! }, { ...of, after: sampleStack() }).title).toBe(
      sampleStack().finding,
    );
  });
});

describe('isStale', () => {
  it.each([
    ['revision=1', true],
    ['revision=2', false],
    ['scenario=base', false],
  ])('of %s beside revision 2 is %s', (query, stale) => {
    expect(isStale({ chart: { ...slide.chart, query } }, 2)).toBe(stale);
  });
});
