import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Bytes of a WOFF2 header (W3C WOFF File Format 2.0, section 4). */
const HEADER = 48;
/** Places of tags in the list of known ones (section 4.1). */
const [CMAP, GLYF, LOCA, ARBITRARY] = [0, 10, 11, 63];

/** A number in up to five bytes of seven bits each (UIntBase128). */
function base128(data: Buffer, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let i = at; i < at + 5; i += 1) {
    const byte = data.readUInt8(i);
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, next: i + 1 };
  }
  throw new RangeError('A length in a font file does not end.');
}

/** The table of a WOFF2 file that says which characters have a shape; it is packed with the others and never transformed. */
function characterMap(data: Buffer): Buffer {
  if (data.toString('latin1', 0, 4) !== 'wOF2') throw new TypeError('The font is not a WOFF2 file.');
  const tables = data.readUInt16BE(12);
  let at = HEADER;
  let start = 0;
  let found: { start: number; length: number } | null = null;
  for (let i = 0; i < tables; i += 1) {
    const flags = data.readUInt8(at);
    const [tag, version] = [flags & 0x3f, flags >> 6];
    const arbitrary = tag === ARBITRARY;
    const name = arbitrary ? data.toString('latin1', at + 1, at + 5) : null;
    const original = base128(data, at + 1 + (arbitrary ? 4 : 0));
    // The two tables of outlines are transformed unless they say so, all others if they say so.
    const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    const packed = transformed ? base128(data, original.next) : original;
    if (tag === CMAP || name === 'cmap') found = { start, length: packed.value };
    at = packed.next;
    start += packed.value;
  }
  if (found === null) throw new TypeError('The font has no character map.');
  const bytes = brotliDecompressSync(data.subarray(at, at + data.readUInt32BE(20)));
  return bytes.subarray(found.start, found.start + found.length);
}

/** Segments of 16-bit code points (OpenType, cmap format 4). */
function addFormat4(table: Buffer, into: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  const [ends, starts] = [14, 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  for (let i = 0; i < segments; i += 1) {
    const [from, to] = [table.readUInt16BE(starts + i * 2), table.readUInt16BE(ends + i * 2)];
    const [delta, offset] = [table.readUInt16BE(deltas + i * 2), table.readUInt16BE(offsets + i * 2)];
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      const place = offsets + i * 2 + offset + (code - from) * 2;
      const listed = offset === 0 ? code : table.readUInt16BE(place);
      // Glyph 0 is the box of what a font lacks.
      if (offset !== 0 && listed === 0) continue;
      if (((listed + delta) & 0xffff) !== 0) into.add(code);
    }
  }
}

/** Groups of code points of any size (format 12). */
function addFormat12(table: Buffer, into: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let i = 0; i < groups; i += 1) {
    const at = 16 + i * 12;
    const [from, to, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)];
    for (let code = from; code <= to; code += 1) if (glyph + code - from !== 0) into.add(code);
  }
}

const known = new Map<string, ReadonlySet<number>>();

/**
 * The code points for which a font file has a shape, as its own character map says.
 * @param file path of a WOFF2 file
 * @throws TypeError if the file is none, or has no character map
 */
export function fontCoverage(file: string): ReadonlySet<number> {
  const read = known.get(file);
  if (read !== undefined) return read;
  const map = characterMap(readFileSync(file));
  const found = new Set<number>();
  const records = map.readUInt16BE(2);
  for (let i = 0; i < records; i += 1) {
    const table = map.subarray(map.readUInt32BE(4 + i * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) addFormat4(table, found);
    else if (format === 12) addFormat12(table, found);
  }
  known.set(file, found);
  return found;
}
