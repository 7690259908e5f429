import { readXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import { chartWorkbook } from './chart';
import { readArchive } from '../package/read-archive';
import { SAMPLE_SPEC } from '../slides/sample-spec';

/** Cells of a sheet as its XML has them, by an XML parser: reference to text or number. */
function cellsOf(xml: string, shared: readonly string[]): ReadonlyMap<string, string | number> {
  const cells = new Map<string, string | number>();
  const parser = new SaxesParser();
  let [reference, type, text] = ['', '', ''];
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c') [reference, type] = [String(attributes.r), String(attributes.t ?? 'n')];
    text = '';
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', ({ name }) => {
    if (name === 'v') cells.set(reference, type === 's' ? shared[Number(text)]! : Number(text));
    if (name === 't') cells.set(reference, text);
  });
  parser.write(xml).close();
  return cells;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'si') strings.push('');
  });
  parser.on('text', (part) => {
    if (strings.length > 0) strings[strings.length - 1] += part;
  });
  parser.write(xml).close();
  return strings;
}

describe('chartWorkbook', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await chartWorkbook(SAMPLE_SPEC, 'https://waveguide.example');
  });

  it('gives back the table: units in the headings, numbers in full, missing values in words', async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Data', 'Chart', 'About']);
    expect(sheets[0]!.rows).toEqual([
      ['Year', 'P50 (ports)', 'Note, in words'],
      [2027, 8_123_456.789, `'=HYPERLINK("http://example.org")`],
      [2028, 'not reported', 'two\nlines, "quoted"'],
      [2029, -0.125, `'@SUM(A1) 中文 🎉`],
    ]);
  });

  it('gives the same numbers to an XML parser, and no formula', () => {
    const files = readArchive(bytes);
    const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
    const cells = cellsOf(text('xl/worksheets/sheet1.xml'), sharedStrings(text('xl/sharedStrings.xml')));
    SAMPLE_SPEC.table.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell.kind === 'number') expect(cells.get(`${'ABC'[c]}${r + 2}`)).toBe(cell.value);
      }),
    );
    expect(cells.get('B3')).toBe('not reported');
    for (const [name, file] of files)
      if (name.startsWith('xl/worksheets/')) expect(file.toString('utf8')).not.toMatch(/<f[ >]/);
  });

  it('draws the median and its range as a native line chart over the cells', () => {
    const files = readArchive(bytes);
    const chart = files.get('xl/charts/chart1.xml')?.toString('utf8') ?? '';
    expect(chart).toContain('<c:lineChart>');
    expect(chart.match(/<c:ser>/g)).toHaveLength(5);
    expect(chart).toContain('<c:f>Chart!B2:B6</c:f>');
  });

  it('holds the numbers of the marks on the sheet of the chart', async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets[1]!.rows.slice(0, 2)).toEqual([
      ['Year', 'Base', 'Base, P10', 'Base, P25', 'Base, P75', 'Base, P90'],
      [2024, 1e6, 0.5e6, 0.8e6, 1.2e6, 1.5e6],
    ]);
    expect(sheets[1]!.rows[5]).toEqual([2028, 16e6, 8e6, 12.8e6, 19.2e6, 24e6]);
  });

  it('leaves the chart out where a spreadsheet cannot draw it', async () => {
    const lanes = {
      ...SAMPLE_SPEC,
      axes: { ...SAMPLE_SPEC.axes, y: { kind: 'lanes' as const, lanes: [] } },
      marks: [],
    };
    const { sheets } = await readXlsx(await chartWorkbook(lanes));
    expect(sheets.map(({ name }) => name)).toEqual(['Data', 'About']);
  });

  it('says what it is, of which revision, as of when and from whom', async () => {
    const { sheets } = await readXlsx(bytes);
    const about = new Map(sheets[2]!.rows.map(([name, value]) => [name, value]));
    expect(Object.fromEntries(about)).toMatchObject({
      Title: SAMPLE_SPEC.finding,
      Subtitle: SAMPLE_SPEC.subtitle,
      Scenario: 'Base (base)',
      Revision: '3',
      'As of': '2026-11-23',
      'Source 1': 'House One (via Two): +1 for optics https://example.org/one',
      Address: 'https://waveguide.example/forecasts?scenario=base&revision=3',
    });
  });

  it('prints each sheet as wide as its page, with its headings on every page', () => {
    const files = readArchive(bytes);
    const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
    for (const sheet of ['sheet1', 'sheet2', 'sheet3'])
      expect(text(`xl/worksheets/${sheet}.xml`)).toMatch(/fitToPage="(1|true)".*fitToWidth="1" fitToHeight="0"/s);
    expect(text('xl/workbook.xml')).toContain(">'Data'!$1:$1<");
    expect(text('xl/workbook.xml')).toContain(">'Chart'!$1:$1<");
    // A bold face without a name is drawn in whatever a program has first.
    expect(text('xl/styles.xml')).not.toMatch(/<font><b\/><\/font>/);
  });

  it('is byte-identical when rendered again at another time', async () => {
    jest.useFakeTimers({
      now: new Date('2031-05-06T07:08:09Z'),
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
    });
    try {
      const again = await chartWorkbook(SAMPLE_SPEC, 'https://waveguide.example');
      expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});
