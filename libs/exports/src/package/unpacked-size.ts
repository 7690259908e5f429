import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * How many bytes a ZIP archive holds unpacked, by unpacking it entry by entry, since what an archive says about itself may be a lie; null
 * where it holds more than the limit, or is no archive that a spreadsheet program writes (APPNOTE 6.3.10, sections 4.3.7 to 4.3.16).
 */
export function unpackedSize(archive: Uint8Array, limitBytes: number): number | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    let total = 0;
    for (const entry of entriesOf(view)) {
      const packed = archive.subarray(entry.start, entry.start + entry.packedLength);
      total += entry.method === STORED ? packed.length : inflatedLength(packed, limitBytes - total);
      if (total > limitBytes) return null;
    }
    return total;
  } catch {
    // Out of the archive's range, not deflated, or beyond the limit: either way nothing to go on with.
    return null;
  }
}

function inflatedLength(packed: Uint8Array, limitBytes: number): number {
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, limitBytes) }).length;
}

interface Entry {
  readonly method: number;
  readonly packedLength: number;
  readonly start: number;
}

/** @throws RangeError if the archive is cut off or malformed */
function* entriesOf(view: DataView): Generator<Entry> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new RangeError('The archive has no directory where it says.');
    const method = view.getUint16(at + 10, true);
    if (method !== STORED && method !== DEFLATED) throw new RangeError('The archive is packed in an unknown way.');
    const packedLength = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new RangeError('The archive has no entry where it says.');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedLength > view.byteLength) throw new RangeError('The archive is cut off.');
    yield { method, packedLength, start };
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('The archive has no end.');
}
