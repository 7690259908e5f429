import { acceptRefreshed } from './accept-refreshed';
import { WAVEGUIDE_BRAND } from '../content/brand';
import { newBriefing } from '../content/new-briefing';
import type { ChartSlide, Slide } from '../content/slide';

const slide = (change: Partial<ChartSlide> = {}): ChartSlide => ({
  kind: 'chart',
  id: 's-1',
  title: 'CPO revenue reaches $2B',
  notes: '',
  footnote: '',
  commentary: '',
  acknowledged: [],
  chart: { chart: 'market-forecast', query: 'scenario=base&revision=1&metric=revenue', draft: null },
  ...change,
});
const chartAt = (query: string) => ({ ...slide().chart, query });
const briefing = (...slides: readonly Slide[]) => ({
  ...newBriefing({ title: 'T', brand: WAVEGUIDE_BRAND, coverId: 'cover' }),
  slides,
});
const refreshed = slide({
  title: 'CPO revenue reaches $3B',
  chart: chartAt('scenario=base&revision=2&metric=revenue'),
});
const accepted = (now: Slide) => acceptRefreshed(briefing(now), { saved: briefing(slide()), refreshed: [refreshed] });

describe('acceptRefreshed', () => {
  it('takes the revision and the title of a slide that nobody touched', () => {
    expect(accepted(slide()).slides).toEqual([refreshed]);
  });

  it('keeps what was typed since the briefing was saved', () => {
    const typed = slide({
      title: 'What we make of it',
      commentary: 'Typed just now',
      notes: 'Say this',
      footnote: 'A line',
      chart: chartAt('scenario=base&revision=1&metric=ports'),
    });
    expect(accepted(typed).slides).toEqual([{ ...typed, chart: chartAt('scenario=base&revision=2&metric=ports') }]);
  });

  it.each<[string, Slide]>([
    ['shows another scenario by now', slide({ chart: chartAt('scenario=optimistic&revision=1') })],
    ['is another', slide({ id: 's-2' })],
    ['holds words by now', { kind: 'text', id: 's-1', title: '', notes: '', footnote: '', body: 'x' }],
  ])('leaves a slide alone that %s', (_why, now) => {
    expect(accepted(now).slides).toEqual([now]);
  });
});
