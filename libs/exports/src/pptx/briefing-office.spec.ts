import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChartSpec, LineMark } from '@waveguide/charts';
import { parseCsv } from 'hucre/csv';
import JSZip from 'jszip';
import { renderBriefingPptx } from './briefing';
import { briefingWorkbook } from '../workbook/briefing';
import { convertWithOffice, EVERY_SHEET_AS_CSV, poppler } from '../pictures/convert-with-office';
import { readArchive } from '../package/read-archive';
import { SAMPLE_ARROW, SAMPLE_CHART_KINDS, SAMPLE_LINES, SAMPLE_STACK } from '../slides/sample-chart-kinds';
import { chartSlide, SAMPLE_SLIDES, sampleDeck } from '../slides/sample-deck';
import { SAMPLE_SPEC } from '../slides/sample-spec';
import { officeLack, whySkipped } from '../pictures/office-filters';

const lack = officeLack(['impress-pptx', 'impress-pdf', 'calc-xlsx', 'calc-csv', 'calc-pdf', 'poppler']);
const SLIDES = [...SAMPLE_SLIDES, ...SAMPLE_CHART_KINDS.map((spec, i) => chartSlide(`c${i + 1}`, spec))];
/** The charts of the deck that office programs draw themselves, in the order of their slides. */
const NATIVE: readonly ChartSpec[] = [SAMPLE_SPEC, SAMPLE_SPEC, SAMPLE_ARROW, SAMPLE_STACK, SAMPLE_LINES];

type Sheet = readonly (readonly string[])[];
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const csv = (file: string): Sheet =>
  parseCsv(readFileSync(file, 'utf8'), { skipEmptyRows: false }).map((row) => row.map(String));
/** A number as LibreOffice writes it, per cent with its sign. */
const numberOf = (text: string | undefined): number =>
  text === undefined || text === '' ? Number.NaN : text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
/** The number in the column of this heading and the row of this year; NaN for an empty cell. */
function cell(sheet: Sheet, heading: string, year: number): number {
  const column = sheet[0]!.indexOf(heading);
  const row = sheet.find(([first]) => first === `${year}`);
  return column < 0 ? Number.NaN : numberOf(row?.[column]);
}

(lack === null ? describe : describe.skip)(`a briefing, opened by LibreOffice${whySkipped(lack)}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waveguide-office-'));
  const inFolder = (name: string) => path.join(folder, name);
  let pptx: Uint8Array;
  let pages: string[];
  let charts: Sheet[];
  let workbook: ReadonlyMap<string, Sheet>;

  beforeAll(async () => {
    const deck = sampleDeck();
    pptx = await renderBriefingPptx(SLIDES, deck);
    writeFileSync(inFolder('deck.pptx'), pptx);
    await convertWithOffice(folder, ['deck.pptx'], 'pdf');
    // In the order in which the page draws it: a chart's label that stands beside a line of text does not break that line.
    pages = poppler('pdftotext', ['-raw', inFolder('deck.pdf'), '-'])
      .split('\f')
      .slice(0, -1);

    const embedded = [...readArchive(pptx)].filter(([name]) => name.endsWith('.xlsx'));
    embedded.forEach(([, bytes], i) => writeFileSync(inFolder(`chart${i + 1}.xlsx`), bytes));
    // Without the results that we wrote, so that the program has to compute every formula itself.
    const zip = await JSZip.loadAsync(await briefingWorkbook(SLIDES, deck));
    for (const name of Object.keys(zip.files).filter((file) => /worksheets\/sheet\d+\.xml$/.test(file))) {
      const xml = (await zip.files[name]!.async('string')).replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
      zip.file(name, xml);
    }
    writeFileSync(inFolder('numbers.xlsx'), await zip.generateAsync({ type: 'uint8array' }));
    const names = [...embedded.map((_, i) => `chart${i + 1}.xlsx`), 'numbers.xlsx'];
    const written = await convertWithOffice(folder, names, EVERY_SHEET_AS_CSV);
    charts = embedded.map((_, i) => {
      const name = written.find((file) => file.startsWith(`chart${i + 1}-`) && file.endsWith('.csv'));
      return csv(inFolder(name ?? ''));
    });
    workbook = new Map(
      written
        .filter((file) => file.startsWith('numbers-') && file.endsWith('.csv'))
        .map((file) => [file.slice('numbers-'.length, -'.csv'.length), csv(inFolder(file))]),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a page for every slide, with its title', () => {
    expect(pages).toHaveLength(SLIDES.length);
    SLIDES.forEach(({ slide }, i) => expect(plain(pages[i]!)).toContain(plain(slide.title)));
    expect(poppler('pdfinfo', [inFolder('deck.pdf')])).toMatch(/Page size:\s+960(\.0\d+)? x 540(\.0\d+)? pts/);
  });

  it('shows words, tables, labels, source, date, revision, address, brand and number on the slides', () => {
    const [cover, chart, table, text, vendors] = pages.map(plain);
    expect(cover).toContain('Base case for investors');
    for (const phrase of [
      'A midpoint of 2032 takes $19B to',
      'Ports are 800G-equivalents.',
      'Near term',
      'Today',
      'P50 16M',
      'at least 12M',
      'Waveguide Base scenario, revision 3, 16,384 draws; House One.',
      'As of 23 Nov 2026. https://waveguide.example/forecasts?scenario=base&revision=3',
      'For institutional investors only. Not an offer.',
    ])
      expect(chart).toContain(phrase);
    expect(chart!.split(' ')).toContain('2');
    for (const phrase of ['P50, ports', '8.1M', 'not reported', '−13%']) expect(table).toContain(phrase);
    for (const phrase of ['Three things decide.', 'Field failure rates']) expect(text).toContain(phrase);
    for (const phrase of ['Vendor B', 'Whole systems [1]', 'not stated', '[1] House One'])
      expect(vendors).toContain(phrase);
    expect(plain(pages[6]!)).toContain('101% a year, 2026 to 2028');
  });

  it('has the numbers of every line, range, layer and figure in the workbooks of its charts', () => {
    expect(charts).toHaveLength(NATIVE.length);
    let compared = 0;
    const same = (read: number, meant: number) => {
      // LibreOffice writes 15 significant digits; what was subtracted and added again differs by rounding only.
      expect(Math.abs(read / meant - 1)).toBeLessThan(1e-12);
      compared += 1;
    };
    NATIVE.forEach((spec, i) => {
      const sheet = charts[i]!;
      for (const mark of spec.marks) {
        if (mark.type === 'line') for (const { x, y } of mark.points) same(cell(sheet, mark.label, x), y);
        if (mark.type === 'stack')
          for (const layer of mark.layers)
            mark.xs.forEach((x, at) => same(cell(sheet, layer.label, x), layer.values[at]!));
        if (mark.type === 'dot') same(cell(sheet, mark.reading, mark.x), Number(mark.y));
        if (mark.type !== 'fan') continue;
        for (const point of mark.points) {
          const steps = ['Up to P10', 'P10 to P25', 'P25 to P75', 'P75 to P90'].map((name) =>
            cell(sheet, name, point.x),
          );
          const sums = steps.map((_, at) => steps.slice(0, at + 1).reduce((a, b) => a + b, 0));
          [point.p10, point.p25, point.p75, point.p90].forEach((value, at) => same(sums[at]!, value));
        }
      }
    });
    expect(compared).toBe(3 * (5 + 20 + 1) + 6 + 17);
  });

  it('leaves years without a value empty', () => {
    expect(cell(charts[4]!, 'Line actual', 2025)).toBe(2e6);
    expect(cell(charts[4]!, 'Line actual', 2026)).toBeNaN();
  });

  it('has a sheet for every slide with numbers and a table of contents', () => {
    expect([...workbook.keys()]).toHaveLength(SLIDES.length - 2 + 1);
    const contents = workbook.get('Contents') ?? [];
    expect(contents.slice(3, 3 + SLIDES.length).map(([, title]) => title)).toEqual(
      SLIDES.map(({ slide }) => slide.title),
    );
    expect(contents[4]!.slice(2, 6)).toEqual(['Chart', '2026-11-23', 'Base', '3']);
  });

  const sheetOf = (number: number): Sheet => [...workbook].find(([name]) => name.startsWith(`${number} `))?.[1] ?? [];

  it('computes the growth of the P50 values from the cells to the closed form', () => {
    const sheet = sheetOf(7);
    const median = SAMPLE_ARROW.marks.find((mark): mark is LineMark => mark.type === 'line');
    const p50 = (year: number) => median?.points.find(({ x }) => x === year)?.y ?? Number.NaN;
    const row = sheet.find(([label]) => label === 'Base: growth of the P50 values a year, 2026 to 2028');
    expect(numberOf(row?.[1])).toBeCloseTo((p50(2028) / p50(2026)) ** (1 / 2) - 1, 12);
    const drawn = sheet.find(([label]) => label === 'Growth on the chart');
    expect(drawn?.[1]).toBe('101% a year, 2026 to 2028');
  });

  it('computes totals and shares of layers that add up from the cells', () => {
    const [heads, ...rows] = sheetOf(8).slice(3);
    const at = (name: string) => heads!.indexOf(name);
    const stack = SAMPLE_STACK.marks[0]!;
    if (stack.type !== 'stack') throw new TypeError('The sample has layers.');
    stack.xs.forEach((year, i) => {
      const row = rows.find((cells) => cells[at('Total of the means')] !== '' && cells[4] === `${year}`);
      const values = stack.layers.map((layer) => layer.values[i]);
      const total = values[0]! + values[1]!;
      expect(numberOf(row?.[at('Total of the means')]) / total).toBeCloseTo(1, 12);
      const share = numberOf(row?.[at('CPO, share of the total of the means')]);
      expect(share).toBeCloseTo(values[0]! / total, 12);
    });
  });

  it('is printed in few pages that are wide enough to read, each sheet by itself', async () => {
    writeFileSync(inFolder('paper.xlsx'), await briefingWorkbook(SLIDES, sampleDeck()));
    await convertWithOffice(folder, ['paper.xlsx'], 'pdf');
    const paper = poppler('pdftotext', ['-layout', inFolder('paper.pdf'), '-'])
      .split('\f')
      .slice(0, -1);
    const sheets = workbook.size;
    // A sheet with a chart of its own prints its table and its chart apart.
    expect(paper.length).toBeLessThanOrEqual(2 * sheets);
    expect(paper.every((page) => /Page \d+ of \d+/.test(page))).toBe(true);
    expect(paper.some((page) => page.includes('Total of the means'))).toBe(true);
  });

  it('writes the results that LibreOffice computes', async () => {
    const files = readArchive(await briefingWorkbook(SLIDES, sampleDeck()));
    let formulas = 0;
    for (const [name, bytes] of files) {
      if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
      for (const [, result] of bytes.toString('utf8').matchAll(/<\/f><v>([^<]*)<\/v>/g)) {
        const written = Number(result);
        const computed = [...workbook.values()].some((sheet) =>
          sheet.some((row) => row.some((text) => Math.abs(numberOf(text) - written) <= 1e-12 * Math.abs(written))),
        );
        expect(computed).toBe(true);
        formulas += 1;
      }
    }
    expect(formulas).toBeGreaterThan(10);
  });
});
