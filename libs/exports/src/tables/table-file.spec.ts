import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { readTableFile, writeTableFile, type TableFileCell } from './table-file';
import { unpackedSize } from '../package/unpacked-size';

/** Text as spreadsheets can hold it: XML has no control characters but tab and line feed, and CSV programs agree on line feeds only. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((value) => value.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ''))
  .filter((value) => value.trim() === value && value !== '');
const lines = fc.tuple(text, text).map(([a, b]) => `${a}\n${b}, "${b}"; ${a}`);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const table = fc
  .array(fc.tuple(text, fc.oneof(text, lines), fc.option(number), fc.option(text)), { minLength: 1, maxLength: 12 })
  .map((rows): TableFileCell[][] => [['key', 'text', 'number', 'maybe'], ...rows]);

async function backAgain(rows: TableFileCell[][], format: 'csv' | 'xlsx') {
  const read = await readTableFile(await writeTableFile(rows, { format, sheet: 'Assumptions' }), format);
  if (!read.ok) throw new Error(read.error[0]!.message);
  return read.value.rows.map((row) => [0, 1, 2, 3].map((column) => row[column] ?? null));
}

/** A workbook's shape with one entry that unpacks to far more than it is. */
function bomb(unpacked: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(unpacked));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1, 24);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}

describe('table files', () => {
  it('come back from a workbook as they were (seed 20261123)', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // A negative zero is a zero to every spreadsheet program.
        const plain = rows.map((row) => row.map((cell) => (Object.is(cell, -0) ? 0 : cell)));
        expect(await backAgain(plain, 'xlsx')).toEqual(plain);
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });

  it('come back from CSV as they were, numbers as their text (seed 20261123)', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const texts = rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
        expect(await backAgain(rows, 'csv')).toEqual(texts);
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });

  it('are read with semicolons too, as spreadsheet programs of many countries write them', async () => {
    const csv = new TextEncoder().encode('key;value;rationale\r\nasp;1.5;"a, b, c, d, e; f"\r\n');
    expect(await readTableFile(csv, 'csv')).toEqual({
      ok: true,
      value: {
        rows: [
          ['key', 'value', 'rationale'],
          ['asp', '1.5', 'a, b, c, d, e; f'],
        ],
        decimalMark: 'unknown',
      },
    });
  });

  it.each([
    ['text in another encoding', 'csv', Uint8Array.of(0x6b, 0xff, 0xfe), 'not-utf-8'],
    ['no archive', 'xlsx', Uint8Array.of(1, 2, 3), 'not-a-workbook'],
    ['an archive that unpacks to 64 MB', 'xlsx', bomb(64_000_000), 'not-a-workbook'],
    ['a table of 6,000 rows', 'csv', new TextEncoder().encode('a\n'.repeat(6000)), 'too-many-rows'],
  ] as const)('refuse %s', async (...[, format, bytes, code]) => {
    expect(await readTableFile(bytes, format)).toMatchObject({ ok: false, error: [{ code }] });
  });

  it.each([
    ['a quote that is never closed', 'key,rationale\na,"12 wafers now\nb,half\nc,shorter\n', 2, 'never closed'],
    ['one after a cell of several lines', 'key,rationale\na,"one\ntwo"\nb,"open\n', 3, 'never closed'],
    ['a quote that closes in another row', 'key,rationale\na,"12 wafers\nb,5" of it\n', 2, 'inside a cell'],
    ['a quote inside a cell', 'key,rationale\na,fine\nb,the 12" wafer\n', 3, 'inside a cell'],
  ])('refuse %s with the row where it opens', async (...[, csv, row, sentence]) => {
    expect(await readTableFile(new TextEncoder().encode(String(csv)), 'csv')).toEqual({
      ok: false,
      error: [{ code: 'bad-quote', row, column: null, message: expect.stringContaining(sentence) }],
    });
  });

  /** A workbook in which cell B3 holds what is given. */
  async function workbookWith(cell: string): Promise<Uint8Array> {
    const bytes = await writeTableFile(
      [
        ['key', 'value'],
        ['a', 1],
        ['b', 2],
      ],
      { format: 'xlsx', sheet: 'A' },
    );
    const archive = await JSZip.loadAsync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = (await archive.file(path)?.async('string')) ?? '';
    const [before, after] = sheet.split(/<c r="B3"[^>]*>.*?<\/c>/);
    archive.file(path, `${before}${cell}${after}`);
    return archive.generateAsync({ type: 'uint8array' });
  }

  it.each([
    ['a formula without a result', '<c r="B3"><f>B2*2</f></c>', '=B2*2 has no stored result'],
    ['a formula with an empty result', '<c r="B3"><f>B2*2</f><v></v></c>', '=B2*2 has no stored result'],
    ['a formula that failed', '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
  ])('refuse %s at its cell', async (_, cell, sentence) => {
    expect(await readTableFile(await workbookWith(cell), 'xlsx')).toEqual({
      ok: false,
      error: [{ code: 'no-result', row: 3, column: 'value', message: expect.stringContaining(sentence) }],
    });
  });

  it('take the stored result of a formula', async () => {
    expect(await readTableFile(await workbookWith('<c r="B3"><f>B2*2</f><v>2</v></c>'), 'xlsx')).toMatchObject({
      value: {
        rows: [
          ['key', 'value'],
          ['a', 1],
          ['b', 2],
        ],
      },
    });
  });

  it('measure an archive by what comes out of it, not by what it says', () => {
    expect(unpackedSize(bomb(5000), 10_000)).toBe(5000);
    expect(unpackedSize(bomb(20_000), 10_000)).toBeNull();
  });
});
