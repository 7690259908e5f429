import { THEME_NAMES } from '@waveguide/charts';
import { SLIDE_SIZES } from '@waveguide/briefings';
import { SaxesParser } from 'saxes';
import { SAMPLE_SLIDES, sampleDeck } from './sample-deck';
import { renderSlidePng, renderSlideSvg } from './picture';

const place = { number: 2, total: 5 };

/** Words of an SVG by an XML parser. */
function wordsOf(svg: string): string[] {
  const words: string[] = [];
  let inside = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    inside = name === 'text';
    if (inside) words.push('');
  });
  parser.on('text', (text) => {
    if (inside) words[words.length - 1] += text;
  });
  parser.on('closetag', () => (inside = false));
  parser.write(svg).close();
  return words;
}

describe('renderSlideSvg', () => {
  it('holds title, subtitle, commentary, footnote, source, address, brand line and number as text', () => {
    const text = wordsOf(renderSlideSvg(SAMPLE_SLIDES[1]!, sampleDeck(), place)).join(' ');
    for (const phrase of [
      'Ports reach 8M in 2027 & stay <below> 20M',
      'Ports shipped a year, 800G-equivalents',
      'The range is wide',
      'Ports are 800G-equivalents.',
      'Waveguide Base scenario, revision 3, 16,384 draws; House One.',
      'As of 23 Nov 2026. https://waveguide.example/forecasts?scenario=base&revision=3',
      'For institutional investors only.',
      'P50 16M',
    ])
      expect(text).toContain(phrase);
    expect(text.split(' ')).toContain('2');
  });

  it('draws a slide of every kind, size and theme as well-formed XML, the same again', () => {
    for (const size of SLIDE_SIZES)
      for (const theme of THEME_NAMES)
        for (const ready of SAMPLE_SLIDES) {
          const svg = renderSlideSvg(ready, sampleDeck({ size, theme }), place);
          expect(wordsOf(svg).join(' ')).toContain(ready.slide.title.split(' ')[0]);
          expect(renderSlideSvg(ready, sampleDeck({ size, theme }), place)).toBe(svg);
        }
  });

  it('names the logo in words', () => {
    expect(renderSlideSvg(SAMPLE_SLIDES[0]!, sampleDeck(), place)).toContain(
      '<title>House &amp; Sons, a red block</title>',
    );
  });
});

describe('renderSlidePng', () => {
  it('is as large as the slide times its scale, and byte-identical when rendered again', async () => {
    const png = await renderSlidePng(SAMPLE_SLIDES[1]!, sampleDeck(), { ...place, scale: 0.5 });
    const header = Buffer.from(png);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([640, 360]);
    const again = await renderSlidePng(SAMPLE_SLIDES[1]!, sampleDeck(), { ...place, scale: 0.5 });
    expect(Buffer.from(again).equals(header)).toBe(true);
  });

  it.each([0, -1, 4.1, Number.NaN])('refuses a scale of %p', async (scale) => {
    await expect(renderSlidePng(SAMPLE_SLIDES[0]!, sampleDeck(), { ...place, scale })).rejects.toThrow(RangeError);
  });
});
