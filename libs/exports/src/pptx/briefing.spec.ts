import { readSlideIdentities } from '@waveguide/briefings';
import { SaxesParser } from 'saxes';
import { renderBriefingPptx } from './briefing';
import { readArchive } from '../package/read-archive';
import { SAMPLE_CHART_KINDS } from '../slides/sample-chart-kinds';
import { chartSlide, SAMPLE_SLIDES, sampleDeck } from '../slides/sample-deck';

const SLIDES = [...SAMPLE_SLIDES, ...SAMPLE_CHART_KINDS.map((spec, i) => chartSlide(`c${i + 1}`, spec))];
type Files = ReadonlyMap<string, Buffer>;
const text = (files: Files, name: string) => files.get(name)?.toString('utf8') ?? '';
const sentence = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, found]) => found).join('\n');

/** Names of the elements inside an element of this name, in their order, for each of them. */
function childrenOf(xml: string, parent: string): string[][] {
  const found: string[][] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (open.at(-1) === parent) found.at(-1)?.push(name);
    if (name === parent) found.push([]);
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

describe('renderBriefingPptx', () => {
  let files: Files;
  beforeAll(async () => {
    files = readArchive(await renderBriefingPptx(SLIDES, sampleDeck()));
  });

  it('has every title in a title placeholder, and the words of a text slide in a body placeholder', () => {
    SLIDES.forEach((_, i) => {
      const xml = text(files, `ppt/slides/slide${i + 1}.xml`);
      expect(xml.match(/type="title"/g)).toHaveLength(1);
      expect(xml.match(/type="body"/g) ?? []).toHaveLength(SLIDES[i]!.kind === 'text' ? 1 : 0);
    });
  });

  it('says on every chart and logo in words what it shows', () => {
    const described = (name: string) => [...text(files, name).matchAll(/descr="([^"]*)"/g)].map(([, found]) => found!);
    SAMPLE_CHART_KINDS.forEach((spec, i) =>
      expect(described(`ppt/slides/slide${SAMPLE_SLIDES.length + i + 1}.xml`)).toEqual([spec.description]),
    );
    const layouts = [...files.keys()].filter((name) => /slideLayouts\/slideLayout\d+\.xml$/.test(name));
    const logos = layouts.flatMap(described).filter((found) => found.startsWith('House'));
    expect(logos).toEqual(Array(3).fill('House &amp; Sons, a red block'));
  });

  it('numbers every slide but the cover, by fields that follow when slides are moved', () => {
    SLIDES.forEach((_, i) => {
      const fields = text(files, `ppt/slides/slide${i + 1}.xml`).match(/<a:fld [^>]*type="slidenum"/g) ?? [];
      expect(fields).toHaveLength(i === 0 ? 0 : 1);
    });
  });

  it('keeps the writer’s notes, and adds sources and address to them', () => {
    const notes = sentence(text(files, 'ppt/notesSlides/notesSlide2.xml'));
    for (const phrase of [
      'Say this.',
      '1. House One (via Two): +1 for optics',
      'House One, 2026: at least 12M in 2027',
    ])
      expect(notes).toContain(phrase);
    expect(sentence(text(files, 'ppt/notesSlides/notesSlide10.xml'))).toContain('The chart is a picture');
  });

  it('has tables of the program’s own', () => {
    for (const slide of [3, 5]) expect(text(files, `ppt/slides/slide${slide}.xml`)).toContain('<a:tbl>');
  });

  it('has the identities of its charts, as a later upload reads them', () => {
    const read = readSlideIdentities(text(files, 'docProps/custom.xml'));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.map(({ slide }) => slide)).toEqual([2, 3, 6, 7, 8, 9, 10]);
    expect(read.value[0]).toEqual({
      ...{ slide: 2, chart: 'forecast-fan', scenario: 'base', revision: 3, asOf: '2026-11-23' },
      ...{ address: '/forecasts?scenario=base&revision=3', briefingId: 'b-1', slideId: 's2' },
      query: 'scenario=base&revision=3',
    });
  });

  it('writes series and axes as the standard orders them', () => {
    const charts = [...files.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(5);
    // ECMA-376 part 1, CT_LineSer and CT_AreaSer.
    const order = ['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:marker', 'c:cat', 'c:val', 'c:smooth'];
    for (const name of charts) {
      const xml = text(files, name);
      for (const children of childrenOf(xml, 'c:ser'))
        expect(children).toEqual(order.filter((one) => children.includes(one)));
      for (const children of childrenOf(xml, 'c:lineChart')) expect(children[0]).toBe('c:grouping');
      // Widths of lines are whole numbers of EMU.
      expect(xml).not.toMatch(/<a:ln w="\d+\.\d/);
      expect(xml).not.toContain('<c:v></c:v>');
    }
  });

  it('dashes projections and draws others’ figures as points without a line', () => {
    const xml = text(files, 'ppt/charts/chart5.xml');
    const dashes = [
      ...xml.matchAll(
        /cap="flat"><a:solidFill>.{0,60}<\/a:solidFill><a:prstDash val="(\w+)"\/><a:round\/><\/a:ln><a:effectLst\/>  <\/c:spPr>/g,
      ),
    ];
    expect(dashes.map(([, dash]) => dash)).toEqual(['solid', 'dash', 'sysDot', 'lgDash']);
    expect(text(files, 'ppt/charts/chart1.xml')).toContain('<c:symbol val="circle"/>');
  });

  it.each([
    ['slide16x9', '<p:sldSz cx="12192000" cy="6858000"/>'],
    ['document', '<p:sldSz cx="9144000" cy="5905500"/>'],
    ['square', '<p:sldSz cx="10287000" cy="10287000"/>'],
  ] as const)('has slides of the size of a %s', async (size, expected) => {
    const sized = readArchive(await renderBriefingPptx(SAMPLE_SLIDES.slice(0, 1), sampleDeck({ size })));
    expect(text(sized, 'ppt/presentation.xml')).toContain(expected);
  });

  it.each([
    ['georgia-arial', 'Georgia', 'Arial'],
    ['arial', 'Arial', 'Arial'],
    ['source-serif-plex', 'Source Serif 4', 'IBM Plex Sans'],
  ] as const)('names the faces of %s', async (typeface, heading, body) => {
    const { brand } = sampleDeck();
    const made = readArchive(
      await renderBriefingPptx(SAMPLE_SLIDES.slice(3, 4), sampleDeck({ brand: { ...brand, typeface } })),
    );
    const faces = [...text(made, 'ppt/slides/slide1.xml').matchAll(/<a:latin typeface="([^"]*)"/g)].map(
      ([, face]) => face,
    );
    expect(new Set(faces)).toEqual(new Set([heading, body]));
    expect(text(made, 'ppt/theme/theme1.xml')).toContain(`<a:latin typeface="${heading}"`);
  });

  it('refuses to be empty', async () => {
    await expect(renderBriefingPptx([], sampleDeck())).rejects.toThrow(RangeError);
  });
});
