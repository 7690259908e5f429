import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { readTableFile, writeTableFile, type TableFileCell } from './table-file';
import { unpackedSize } from './unpacked-size';

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
  if (!read.ok) throw new Error(read.error.message);
  return read.value.map((row) => [0, 1, 2, 3].map((column) => row[column] ?? null));
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
      value: [
        ['key', 'value', 'rationale'],
        ['asp', '1.5', 'a, b, c, d, e; f'],
      ],
    });
  });

  it.each([
    ['text in another encoding', 'csv', Uint8Array.of(0x6b, 0xff, 0xfe), 'not-utf-8'],
    ['no archive', 'xlsx', Uint8Array.of(1, 2, 3), 'not-a-workbook'],
    ['an archive that unpacks to 64 MB', 'xlsx', bomb(64_000_000), 'not-a-workbook'],
    ['a table of 6,000 rows', 'csv', new TextEncoder().encode('a\n'.repeat(6000)), 'too-many-rows'],
  ] as const)('refuse %s', async (...[, format, bytes, code]) => {
    expect(await readTableFile(bytes, format)).toMatchObject({ ok: false, error: { code } });
  });

  it('measure an archive by what comes out of it, not by what it says', () => {
    expect(unpackedSize(bomb(5000), 10_000)).toBe(5000);
    expect(unpackedSize(bomb(20_000), 10_000)).toBeNull();
  });
});
