import type { ChartSlide, PreflightItem, TitleSlide } from '@waveguide/briefings';
import { fixAction, fixText, keepAll, speakUpAgain } from './fixes';

const slide: ChartSlide = {
  kind: 'chart',
  id: 'a',
  title: 'Ports reach 60M',
  notes: '',
  footnote: '',
  commentary: '',
  acknowledged: [{ check: 'rounding', about: 'kept' }],
  chart: {
    chart: 'ports-forecast',
    query: 'scenario=base&revision=3',
    draft: [{ key: 'share-midpoint', distribution: { kind: 'fixed', value: 2030 } }],
  },
};
const cover: TitleSlide = { kind: 'title', id: 'b', title: '', subtitle: '', notes: '' };
const item: PreflightItem = {
  check: 'mixed-scopes',
  level: 'look',
  slideId: 'a',
  field: 'chart',
  title: '',
  detail: '',
  fixes: [],
  acknowledged: false,
};

describe('a fix of the pre-flight', () => {
  it('takes the sentence as the title', () => {
    expect(fixAction({ kind: 'use-title', title: 'Ports reach 55M' }, item, slide)).toEqual({
      kind: 'replace',
      slide: { ...slide, title: 'Ports reach 55M' },
    });
  });

  it('drops the draft and names the revision that is left', () => {
    expect(fixText({ kind: 'drop-draft' }, slide)).toBe('Switch to revision 3');
    expect(fixAction({ kind: 'drop-draft' }, item, slide)).toEqual({
      kind: 'replace',
      slide: { ...slide, chart: { ...slide.chart, draft: null } },
    });
  });

  it('hides other people’s figures in the pinned query alone', () => {
    const action = fixAction({ kind: 'hide-published' }, item, slide);
    expect(action?.kind === 'replace' && 'chart' in action.slide && action.slide.chart.query).toBe(
      'scenario=base&revision=3&published=hide',
    );
  });

  it('keeps an item under its check and its own words, and lets it speak up again', () => {
    const action = fixAction({ kind: 'acknowledge', about: 'TrendForce counts NPO' }, item, slide);
    const kept = action?.kind === 'replace' ? action.slide : cover;
    expect('acknowledged' in kept && kept.acknowledged).toEqual([
      { check: 'rounding', about: 'kept' },
      { check: 'mixed-scopes', about: 'TrendForce counts NPO' },
    ]);
    expect(speakUpAgain(kept, { ...item, detail: 'TrendForce counts NPO' })).toEqual(slide);
    expect(speakUpAgain(kept, { ...item, detail: 'another' })).toEqual(kept);
  });

  it('keeps several items at once, unless one of them cannot be kept', () => {
    const of = (about: string) => ({ ...item, detail: about, fixes: [{ kind: 'acknowledge' as const, about }] });
    const kept = keepAll(slide, [of('a'), of('b')]);
    expect(kept !== null && 'acknowledged' in kept && kept.acknowledged.map(({ about }) => about)).toEqual([
      'kept',
      'a',
      'b',
    ]);
    expect(keepAll(slide, [of('a'), item])).toBeNull();
  });

  it('opens a source or a field, and has nothing to do on a slide without a chart', () => {
    expect(fixAction({ kind: 'open-source', sourceId: 'tf-2026-06' }, item, slide)).toEqual({
      kind: 'page',
      href: '/sources/tf-2026-06',
    });
    expect(fixAction({ kind: 'open-field', field: 'commentary' }, item, null)).toEqual({
      kind: 'field',
      field: 'commentary',
    });
    expect(fixAction({ kind: 'drop-draft' }, item, cover)).toBeNull();
    expect(fixAction({ kind: 'use-title', title: 'x' }, item, null)).toBeNull();
  });
});
