import { SaxesParser } from 'saxes';
import type { ChartSpec } from '@waveguide/charts';
import { readArchive } from '../package/read-archive';
import { renderPptx } from './chart';
import { SAMPLE_SPEC } from '../slides/sample-spec';

const options = { theme: 'light', publicUrl: 'https://waveguide.example' } as const;
const STACK: ChartSpec = {
  ...SAMPLE_SPEC,
  id: 'technology-stack',
  marks: [
    {
      type: 'stack',
      id: 'stack',
      xs: [2026, 2027, 2028],
      layers: [
        { id: 'cpo', label: 'CPO', role: 'cpo', values: [1.5e6, 2.25e6, 1 / 3] },
        { id: 'lpo', label: 'LPO <&>', role: 'lpo', values: [4e6, 5e6, 6e6] },
      ],
    },
  ],
};
const LANES: ChartSpec = {
  ...SAMPLE_SPEC,
  id: 'adoption-timing',
  axes: {
    x: { kind: 'time', from: 2024, to: 2032, stretches: [] },
    y: { kind: 'lanes', lanes: [{ id: 'a', label: 'Lane A', note: '', role: 'cpo', weight: 1 }] },
  },
  marks: [],
  bands: [],
  rules: [],
  endLabels: [],
  key: [],
};

interface ReadSeries {
  readonly kind: string;
  name: string;
  readonly values: number[];
}

/** The series of a chart part, by an XML parser: kind of chart, name, values as they are cached in the slide. */
function seriesOf(xml: string): ReadSeries[] {
  const series: ReadSeries[] = [];
  const open: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
    text = '';
    const kind = open.find((ancestor) => /^c:(line|area|bar)Chart$/.test(ancestor));
    if (name === 'c:ser' && kind !== undefined) series.push({ kind, name: '', values: [] });
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', ({ name }) => {
    const current = series.at(-1);
    if (name === 'c:v' && current !== undefined && open.includes('c:ser')) {
      if (open.includes('c:val')) current.values.push(Number(text));
      else if (open.includes('c:tx')) current.name = text;
    }
    open.pop();
  });
  parser.write(xml).close();
  return series;
}

const part = (files: ReadonlyMap<string, Buffer>, pattern: RegExp): string[] =>
  [...files].filter(([name]) => pattern.test(name)).map(([, bytes]) => bytes.toString('utf8'));
const textOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('\n');

describe('renderPptx', () => {
  let files: ReadonlyMap<string, Buffer>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderPptx([SAMPLE_SPEC, STACK, LANES], options);
    files = readArchive(bytes);
  });

  it('is made of well-formed XML throughout', () => {
    for (const [name, content] of files) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(content.toString('utf8')).close();
    }
    expect(part(files, /^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(3);
  });

  it('names no part that is missing, and gives every shape of a slide a number of its own', () => {
    const types = files.get('[Content_Types].xml')?.toString('utf8') ?? '';
    const named = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name!);
    expect(named.filter((name) => !files.has(name))).toEqual([]);
    expect(named).toContain('ppt/slideMasters/slideMaster1.xml');
    for (const slide of part(files, /^ppt\/slides\/slide\d+\.xml$/)) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('draws a range as stacked areas under the median, whose sums are the percentiles', () => {
    const series = seriesOf(part(files, /^ppt\/charts\/chart\d+\.xml$/)[0]!);
    // The last is the figure of another house, a point in its year.
    expect(series.map(({ kind }) => kind)).toEqual([...Array(4).fill('c:areaChart'), 'c:lineChart', 'c:lineChart']);
    expect(series[5]).toEqual({ kind: 'c:lineChart', name: 'House One, 2026: at least 12M in 2027', values: [12e6] });
    const medians = [1e6, 2e6, 4e6, 8e6, 16e6];
    expect(series[4]!.values).toEqual(medians);
    [0.5, 0.8, 1.2, 1.5].forEach((factor, level) =>
      medians.forEach((median, year) => {
        const sum = series.slice(0, level + 1).reduce((total, { values }) => total + values[year]!, 0);
        // Differences that are added up again differ by rounding only.
        expect(Math.abs(sum / (median * factor) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('draws layers as stacked areas with the numbers of the specification', () => {
    const series = seriesOf(part(files, /^ppt\/charts\/chart\d+\.xml$/)[1]!);
    expect(series).toEqual([
      { kind: 'c:areaChart', name: 'CPO', values: [1.5e6, 2.25e6, 1 / 3] },
      { kind: 'c:areaChart', name: 'LPO <&>', values: [4e6, 5e6, 6e6] },
    ]);
  });

  it('carries the numbers in a workbook for editing', () => {
    const workbooks = [...files].filter(([name]) => /embeddings\/.*\.xlsx$/.test(name));
    expect(workbooks).toHaveLength(2);
    const stack = readArchive(workbooks[1]![1]);
    expect(stack.get('xl/worksheets/sheet1.xml')?.toString('utf8')).toContain('<v>2250000</v>');
  });

  it('shows lanes as a picture and says so', () => {
    expect([...files.keys()].filter((name) => /^ppt\/media\/.*\.png$/.test(name))).toHaveLength(1);
    expect(part(files, /^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(2);
    expect(textOf(part(files, /notesSlide3\.xml$/)[0]!)).toContain('The chart is a picture');
  });

  it('has finding, subtitle, source, date, scenario and revision as text, and words for the chart', () => {
    const [slide] = part(files, /^ppt\/slides\/slide1\.xml$/);
    const text = textOf(slide!);
    for (const phrase of [
      'Ports reach 8M in 2027 &amp; stay &lt;below&gt; 20M',
      'Ports shipped a year, 800G-equivalents',
      'Source: Waveguide Base scenario, revision 3, 16,384 draws; House One.',
      'Projection, P50',
      'As of 23 Nov 2026. https://waveguide.example/forecasts?scenario=base&amp;revision=3',
    ])
      expect(text).toContain(phrase);
    expect(slide).toContain(`descr="${SAMPLE_SPEC.description}"`);
  });

  it('lists sources and what the editable chart leaves out in the notes', () => {
    const text = textOf(part(files, /notesSlide1\.xml$/)[0]!);
    expect(text).toContain('1. House One (via Two): +1 for optics');
    expect(text).toContain('House One, 2026: at least 12M in 2027');
    expect(text).toContain('Chart forecast-fan, scenario base, revision 3.');
  });

  it('sets every line of the notes as a paragraph, and marks as decoration what says nothing by itself', () => {
    const [notes] = part(files, /notesSlide1\.xml$/);
    expect(notes).not.toMatch(/<a:t>[^<]*\n/);
    expect(textOf(notes!).split('\n').length).toBeGreaterThan(5);
    const [slide] = part(files, /^ppt\/slides\/slide1\.xml$/);
    for (const [shape] of slide!.matchAll(/<p:(sp|cxnSp)>.*?<\/p:\1>/gs))
      expect(/<a:t>[^<]|<p:ph|adec:decorative/.test(shape)).toBe(true);
    expect(slide).not.toMatch(/name="Chart"[^>]*><a:extLst>/);
  });

  it('carries the identity of every slide in its properties', () => {
    const xml = files.get('docProps/custom.xml')?.toString('utf8') ?? '';
    const found = [...xml.matchAll(/<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g)].map(([, text]) =>
      JSON.parse(text!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')),
    );
    expect(found.map(({ chart }) => chart)).toEqual(['forecast-fan', 'technology-stack', 'adoption-timing']);
    expect(found[0]).toMatchObject({
      slide: 1,
      scenario: 'base',
      revision: 3,
      asOf: '2026-11-23',
      address: '/forecasts?scenario=base&revision=3',
    });
    expect(files.get('[Content_Types].xml')?.toString('utf8')).toContain('/docProps/custom.xml');
    expect(files.get('_rels/.rels')?.toString('utf8')).toContain('docProps/custom.xml');
  });

  it('is byte-identical when rendered again, and states the date of its numbers only', async () => {
    // Times in an archive have a step of two seconds, so a second rendering after more than that shows whether they are its own.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const again = await renderPptx([SAMPLE_SPEC, STACK, LANES], options);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    expect(files.get('docProps/core.xml')?.toString('utf8')).toContain('>2026-11-23T00:00:00Z<');
  });

  it('survives markup, control characters, emoji and 500 characters in the title', async () => {
    const finding = `<script>alert(1)</script> ]]> \u0000\u0007 🎉 مرحبا 中文 ${'long '.repeat(90)}`;
    const [slide] = part(
      readArchive(await renderPptx([{ ...SAMPLE_SPEC, finding }], options)),
      /^ppt\/slides\/slide1\.xml$/,
    );
    expect(() => new SaxesParser().write(slide!).close()).not.toThrow();
    expect(slide).not.toContain('<script>');
    expect(textOf(slide!)).toContain('🎉 مرحبا 中文');
  });

  it('refuses to be empty', async () => {
    await expect(renderPptx([], options)).rejects.toThrow(RangeError);
  });
});
