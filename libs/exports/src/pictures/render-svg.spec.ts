import { SaxesParser } from 'saxes';
import { PICTURE_SIZES } from './size';
import { renderSvg, type SvgOptions } from './render-svg';
import { SAMPLE_SPEC } from '../slides/sample-spec';

const options: SvgOptions = {
  ...PICTURE_SIZES.document,
  theme: 'light',
  publicUrl: 'https://waveguide.example',
  fonts: 'named',
};

interface Read {
  readonly root: Readonly<Record<string, string>>;
  readonly counts: ReadonlyMap<string, number>;
  readonly texts: readonly { readonly attributes: Readonly<Record<string, string>>; readonly content: string }[];
  readonly title: string;
}

/** Read by an XML parser, which throws on anything malformed. */
function read(svg: string): Read {
  const parser = new SaxesParser();
  const counts = new Map<string, number>();
  const texts: { attributes: Record<string, string>; content: string }[] = [];
  const open: string[] = [];
  let root: Record<string, string> = {};
  let title = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0) root = attributes;
    open.push(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (name === 'text') texts.push({ attributes, content: '' });
  });
  parser.on('text', (content) => {
    const name = open.at(-1);
    const last = texts.at(-1);
    if (name === 'text' && last !== undefined) last.content += content;
    if (name === 'title') title += content;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return { root, counts, texts, title };
}

describe('renderSvg', () => {
  const svg = renderSvg(SAMPLE_SPEC, options);
  const picture = read(svg);
  const words = picture.texts.map(({ content }) => content);

  it('is well-formed, of the size asked for, and scales', () => {
    expect(picture.root).toMatchObject({ width: '960', height: '620', viewBox: '0 0 960 620', role: 'img' });
    expect(picture.title).toBe(SAMPLE_SPEC.finding);
  });

  it('is made of vectors, without a bitmap', () => {
    expect(picture.counts.get('path') ?? 0).toBeGreaterThan(5);
    expect(picture.counts.get('image') ?? 0).toBe(0);
  });

  it('carries every word as text: finding, labels, today, ticks, source, date, address', () => {
    const all = words.join(' ');
    for (const phrase of [
      SAMPLE_SPEC.finding,
      'House One, 2026',
      'at least 12M',
      'P50 16M',
      'Today',
      '2026',
      '20M',
      'Near term',
      'Projection, P50',
      'Source: Waveguide Base scenario, revision 3, 16,384 draws; House One.',
      'As of 23 Nov 2026.',
      'https://waveguide.example/forecasts?scenario=base&revision=3',
    ]) {
      expect(all).toContain(phrase);
    }
  });

  it('sets the finding in the serif at weight 600 and labels in the condensed cut', () => {
    const attributesOf = (content: string) => picture.texts.find((text) => text.content === content)?.attributes;
    expect(attributesOf(SAMPLE_SPEC.finding)).toMatchObject({ 'font-weight': '600' });
    expect(attributesOf(SAMPLE_SPEC.finding)?.['font-family']).toContain('Source Serif 4');
    expect(attributesOf('P50 16M')).toMatchObject({ 'font-weight': '600' });
    expect(attributesOf('P50 16M')?.['font-family']).toContain('IBM Plex Sans Condensed');
  });

  it('keeps every line of text inside the picture', () => {
    for (const { attributes } of picture.texts) {
      expect(Number(attributes.x)).toBeGreaterThanOrEqual(0);
      expect(Number(attributes.x)).toBeLessThanOrEqual(960);
      expect(Number(attributes.y)).toBeGreaterThanOrEqual(0);
      expect(Number(attributes.y)).toBeLessThanOrEqual(620);
    }
  });

  it('is byte-identical when rendered again', () => {
    expect(renderSvg(SAMPLE_SPEC, options)).toBe(svg);
  });

  it('gives the id and the revision of the chart where there is no public address', () => {
    expect(renderSvg(SAMPLE_SPEC, { ...options, publicUrl: null })).toContain('Chart forecast-fan, revision 3');
  });

  it('carries the faces that its words are set in when asked to, and no other', () => {
    const embedded = renderSvg(SAMPLE_SPEC, { ...options, fonts: 'embedded' });
    const { counts, texts } = read(embedded);
    expect(counts.get('style')).toBe(1);
    const carried = [...embedded.matchAll(/@font-face\{font-family:'([^']+)';font-weight:(\d+)/g)].map(
      ([, family, weight]) => `${weight} ${family}`,
    );
    const set = texts.map(
      ({ attributes }) => `${attributes['font-weight']} ${/^'([^']+)'/.exec(attributes['font-family']!)?.[1]}`,
    );
    expect(new Set(carried)).toEqual(new Set(set));
  });

  it('survives markup, control characters, emoji and 500 characters in the title', () => {
    const finding = `<script>alert(1)</script> & ]]> \u0000\u0007 🎉 مرحبا 中文 ${'long '.repeat(90)}`;
    const { title, counts } = read(renderSvg({ ...SAMPLE_SPEC, finding }, options));
    expect(counts.get('script')).toBeUndefined();
    expect(title).toContain('<script>alert(1)</script> & ]]>');
    expect(title).toContain('🎉 مرحبا 中文');
  });
});
