import { WAVEGUIDE_BRAND, type BriefingContent, type ChartSlide } from '@waveguide/briefings';
import { newerText, pinText } from './pins';

const scenarios = [
  { id: 'base', name: 'Base', headNumber: 3 },
  { id: 'upside', name: 'Upside', headNumber: 1 },
];
const chart = (id: string, query: string): ChartSlide => ({
  kind: 'chart',
  id,
  title: '',
  notes: '',
  footnote: '',
  commentary: '',
  acknowledged: [],
  chart: { chart: 'ports-forecast', query, draft: null },
});
const deck = (...queries: string[]): BriefingContent => ({
  title: 'Deck',
  size: 'slide16x9',
  theme: 'light',
  brand: WAVEGUIDE_BRAND,
  slides: queries.map((query, index) => chart(String(index), query)),
});

describe('what a briefing is pinned to', () => {
  it('names each pin once', () => {
    const of = deck('scenario=base&revision=3', 'scenario=base&revision=3&fan=hide', 'scenario=upside&revision=1');
    expect(pinText(of, scenarios)).toBe('Base, revision 3; Upside, revision 1');
    expect(newerText(of, scenarios)).toEqual({ out: false, text: 'No newer revision' });
  });

  it('says which revisions are out', () => {
    expect(newerText(deck('scenario=base&revision=1', 'scenario=upside&revision=1'), scenarios)).toEqual({
      out: true,
      text: 'Base revision 3 is out',
    });
  });

  it('is nothing where no slide shows a chart', () => {
    expect(pinText(deck(), scenarios)).toBeNull();
    expect(newerText(deck(), scenarios)).toBeNull();
  });
});
