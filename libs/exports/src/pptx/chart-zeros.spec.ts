import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChartSpec } from '@waveguide/charts';
import { parseCsv } from 'hucre/csv';
import { convertWithOffice, EVERY_SHEET_AS_CSV } from '../pictures/convert-with-office';
import { readArchive } from '../package/read-archive';
import { renderPptx } from './chart';
import { SAMPLE_SPEC } from '../slides/sample-spec';
import { officeLack, whySkipped } from '../pictures/office-filters';

/** Nothing ships in 2026, 2027 is not stated, and the range of 2026 has no width. */
const YEARS = [2026, 2027, 2028] as const;
const LINE: ChartSpec = {
  ...SAMPLE_SPEC,
  marks: [
    {
      type: 'fan',
      id: 'fan',
      label: 'Base',
      role: 'cpo',
      points: [
        { x: 2026, p10: 0, p25: 0, p75: 0, p90: 5 },
        { x: 2028, p10: 1, p25: 2, p75: 4, p90: 4 },
      ],
    },
    {
      type: 'line',
      id: 'median',
      label: 'Base',
      role: 'cpo',
      stroke: 'dashed',
      weight: 'strong',
      points: [
        { x: 2026, y: 0, gapBefore: false },
        { x: 2028, y: 3, gapBefore: true },
      ],
    },
    { ...lineOf('Every year'), points: YEARS.map((x) => ({ x, y: 7, gapBefore: false })) },
  ],
};
const STACK: ChartSpec = {
  ...SAMPLE_SPEC,
  marks: [
    {
      type: 'stack',
      id: 'stack',
      xs: [2026, 2027, 2028],
      layers: [
        { id: 'cpo', label: 'CPO', role: 'cpo', values: [0, 0, 2] },
        { id: 'lpo', label: 'LPO', role: 'lpo', values: [4, 5, 0] },
      ],
    },
  ],
};

function lineOf(label: string) {
  return { type: 'line', id: label, label, role: 'muted', stroke: 'solid', weight: 'normal' } as const;
}

/** Heading of the column, then what stands for 2026, 2027 and 2028; null for an empty cell. */
type Columns = Readonly<Record<string, readonly (number | null)[]>>;
const MEANT: readonly Columns[] = [
  {
    'Up to P10': [0, null, 1],
    'P10 to P25': [0, null, 1],
    'P25 to P75': [0, null, 2],
    'P75 to P90': [5, null, 0],
    Base: [0, null, 3],
    'Every year': [7, 7, 7],
  },
  { CPO: [0, 0, 2], LPO: [4, 5, 0] },
];

function columnsOf(rows: readonly (readonly string[])[], wanted: Columns): Columns {
  const [heads, ...body] = rows;
  const value = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
  return Object.fromEntries(
    Object.keys(wanted).map((name) => [
      name,
      YEARS.map((year) => value(body.find(([first]) => first === `${year}`)?.[heads!.indexOf(name)])),
    ]),
  );
}

/** The cells of a sheet by their references, with shared strings. */
function rowsOf(workbook: Uint8Array): string[][] {
  const parts = readArchive(workbook);
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>|<si><t[^>]*\/><\/si>/gs)].map(
    ([, content]) => content ?? '',
  );
  const rows: string[][] = [];
  for (const [, column, row, attributes, value] of text('xl/worksheets/sheet1.xml').matchAll(
    /<c r="([A-Z]+)(\d+)"([^>]*)><v>([^<]*)<\/v>/g,
  )) {
    const at = [...column!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    (rows[Number(row) - 1] ??= [])[at] = attributes!.includes('t="s"') ? shared[Number(value)]! : value!;
  }
  return rows;
}

describe('the workbook of a chart', () => {
  let workbooks: Buffer[];
  beforeAll(async () => {
    const pptx = await renderPptx([LINE, STACK], { theme: 'light', publicUrl: null });
    workbooks = [...readArchive(pptx)].filter(([name]) => name.endsWith('.xlsx')).map(([, bytes]) => bytes);
  });

  it('has a zero where nothing is counted and an empty cell where nothing is stated', () => {
    expect(workbooks).toHaveLength(MEANT.length);
    MEANT.forEach((wanted, i) => expect(columnsOf(rowsOf(workbooks[i]!), wanted)).toEqual(wanted));
  });

  const lack = officeLack(['calc-xlsx', 'calc-csv']);
  (lack === null ? it : it.skip)(`shows them so in LibreOffice${whySkipped(lack)}`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'waveguide-zeros-'));
    try {
      const names = workbooks.map((_, i) => `chart${i + 1}.xlsx`);
      workbooks.forEach((bytes, i) => writeFileSync(path.join(folder, names[i]!), bytes));
      const written = await convertWithOffice(folder, names, EVERY_SHEET_AS_CSV);
      MEANT.forEach((wanted, i) => {
        const file = written.find((each) => each.startsWith(`chart${i + 1}-`) && each.endsWith('.csv')) ?? '';
        const rows = parseCsv(readFileSync(path.join(folder, file), 'utf8'), { skipEmptyRows: false });
        expect(
          columnsOf(
            rows.map((row) => row.map(String)),
            wanted,
          ),
        ).toEqual(wanted);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
