import type { RouterOutputs } from '@waveguide/api';

export type ExportLine = RouterOutputs['briefings']['exports']['list']['exports'][number];
export type ExportFormat = ExportLine['format'];

/** The files of a briefing, in the order of the choice. */
export const EXPORTS = [
  { format: 'pptx', name: 'PowerPoint', note: 'native, editable charts' },
  { format: 'pdf', name: 'PDF', note: 'vector, selectable text' },
  { format: 'xlsx', name: 'Workbook', note: 'one sheet a chart, formulas' },
  { format: 'png-zip', name: 'Pictures, PNG', note: 'one a slide, in a ZIP' },
  { format: 'svg-zip', name: 'Pictures, SVG', note: 'one a slide, in a ZIP' },
] as const satisfies readonly { readonly format: ExportFormat; readonly name: string; readonly note: string }[];

export const exportName = (format: ExportFormat): string =>
  EXPORTS.find((one) => one.format === format)?.name ?? format;

export const isUnfinished = ({ state }: Pick<ExportLine, 'state'>): boolean =>
  state === 'queued' || state === 'running';

const place = ({ format }: ExportLine): number => EXPORTS.findIndex((one) => one.format === format);

/** Files that were asked for together are written down one after the other within that. */
const TOGETHER_MS = 1000;

/** The newest first; files that were asked for together in the order of the choice. */
export function inOrder(lines: readonly ExportLine[]): ExportLine[] {
  const together: ExportLine[][] = [];
  for (const line of lines.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())) {
    const batch = together.at(-1);
    const newest = batch?.[0]?.createdAt.getTime() ?? Infinity;
    if (batch !== undefined && newest - line.createdAt.getTime() < TOGETHER_MS) batch.push(line);
    else together.push([line]);
  }
  return together.flatMap((batch) => batch.toSorted((a, b) => place(a) - place(b)));
}

const MEGABYTE = 1_000_000;
const KILOBYTE = 1000;

/** A file's size as file managers tell it. */
export function sizeText(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} bytes`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / KILOBYTE)} kB`;
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** How far a file is, in words that change at each slide. */
export function progressText({ state, slidesDone, slidesTotal, attempt }: ExportLine): string {
  if (state === 'queued') return attempt === 0 ? 'Waiting for its turn' : 'Waiting to be tried once more';
  // The slide in work is the one after those that are done.
  const slide = Math.min(slidesDone + 1, slidesTotal);
  const place = slidesDone >= slidesTotal ? 'putting the file together' : `slide ${slide} of ${slidesTotal}`;
  return attempt > 1 ? `${place}, second attempt` : place;
}

/** What became of a file, in a word or two, for those who listen. */
export function outcomeText({ format, state, expired }: ExportLine): string {
  const name = exportName(format);
  if (expired) return `${name}: expired`;
  switch (state) {
    case 'queued':
    case 'running':
      return `${name}: being made`;
    case 'done':
      return `${name}: ready to download`;
    case 'failed':
      return `${name}: failed`;
    case 'cancelled':
      return `${name}: cancelled`;
  }
}
