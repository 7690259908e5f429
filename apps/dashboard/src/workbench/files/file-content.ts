/** The kinds of file that assumptions come in. */
export type AssumptionFileFormat = 'csv' | 'xlsx';

/** What kind a file is, by its name; null for any other. */
export function formatOfFile(name: string): AssumptionFileFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === 'csv' || ending === 'xlsx' ? ending : null;
}

/** Bytes handed to `String.fromCharCode` at once: as arguments of one call they must not be too many. */
const SLICE = 0x8000;

/** Bytes in base64, as a request carries them. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}
