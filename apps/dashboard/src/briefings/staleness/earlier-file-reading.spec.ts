import { CHART_SPEC_VERSION, type ChartSpec } from '@waveguide/charts';
import { renderPptx } from '@waveguide/exports';
import JSZip from 'jszip';
import { readEarlierFile } from './earlier-file-reading';

const spec: ChartSpec = {
  version: CHART_SPEC_VERSION,
  id: 'ports-forecast',
  finding: 'Ports reach 55M in 2030',
  subtitle: 'CPO ports shipped a year',
  description: 'A line that rises.',
  axes: {
    x: { kind: 'year', from: 2029, to: 2030 },
    y: { kind: 'linear', unit: 'ports', min: 0, max: 100e6, ticks: [{ value: 0, text: '0' }] },
  },
  bands: [],
  marks: [],
  rules: [],
  endLabels: [],
  key: [],
  table: {
    columns: [
      { key: 'year', label: 'Year', unit: 'text' },
      { key: 'p50', label: 'P50', unit: 'ports' },
    ],
    rows: [
      [
        { kind: 'text', text: '2030' },
        { kind: 'number', value: 55e6, text: '55M' },
      ],
    ],
  },
  provenance: {
    asOf: '2026-11-22',
    scenario: { id: 'base', name: 'Base' },
    revision: { number: 1, publishedOn: '2026-11-22' },
    run: { seed: 7, draws: 16384, engineVersion: '1.0.0' },
    sources: [],
    notes: [],
    address: '/?scenario=base&revision=1',
  },
};

describe('a PowerPoint file that was exported here', () => {
  it('says which charts it shows, at which revisions', async () => {
    const bytes = await renderPptx([spec, { ...spec, id: 'adoption-timing' }], { theme: 'light', publicUrl: null });
    const read = await readEarlierFile(bytes);
    expect(read).toMatchObject({
      ok: true,
      value: [
        { slide: 1, chart: 'ports-forecast', scenario: 'base', revision: 1, asOf: '2026-11-22' },
        { slide: 2, chart: 'adoption-timing', scenario: 'base', revision: 1 },
      ],
    });
  });
});

describe('a small file that unpacks to far more than any exported here', () => {
  it('is given up before all of it is unpacked', async () => {
    const archive = new JSZip();
    archive.file('ppt/presentation.xml', '<p/>');
    archive.file('docProps/custom.xml', new Uint8Array(60_000_000).fill(32));
    const bytes = await archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bytes.byteLength).toBeLessThan(200_000);
    // Read to its end, it would be told that it names no charts.
    expect(await readEarlierFile(bytes)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/not exported here/),
    });
  });
});

describe('another file', () => {
  const zip = (entries: Readonly<Record<string, string>>) => {
    const archive = new JSZip();
    for (const [name, text] of Object.entries(entries)) archive.file(name, text);
    return archive.generateAsync({ type: 'uint8array' });
  };

  it.each([
    ['no archive', async () => new TextEncoder().encode('%PDF-1.7'), /no PowerPoint file/],
    ['empty', async () => new Uint8Array(), /no PowerPoint file/],
    ['an archive of something else', () => zip({ 'xl/workbook.xml': '<a/>' }), /no PowerPoint file/],
    ['a presentation from elsewhere', () => zip({ 'ppt/presentation.xml': '<p/>' }), /not exported here/],
    [
      'a presentation with properties of others',
      () => zip({ 'ppt/presentation.xml': '<p/>', 'docProps/custom.xml': '<Properties/>' }),
      /names none of our charts/,
    ],
    [
      'a presentation whose properties are damaged',
      () => zip({ 'ppt/presentation.xml': '<p/>', 'docProps/custom.xml': '<Properties' }),
      /cannot be read/,
    ],
  ])('that is %s is told in a sentence', async (_, bytes, text) => {
    expect(await readEarlierFile(await bytes())).toEqual({ ok: false, error: expect.stringMatching(text) });
  });
});
