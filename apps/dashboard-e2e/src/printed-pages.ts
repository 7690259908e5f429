import { spawnSync } from 'node:child_process';

/** The programs of poppler that read what the browser has printed. */
const PROGRAMS = ['pdftotext', 'pdftoppm'];
export const POPPLER_IS_HERE = PROGRAMS.every((program) => spawnSync(program, ['-v']).error === undefined);
/** Dots per inch: enough to see whether a line of a page has ink. */
const RESOLUTION = 36;
/** Of 255: lighter is paper, or the tint of a table's row. */
const INK = 170;

export interface PrintedWord {
  readonly text: string;
  /** Left and right edge, in points. */
  readonly from: number;
  readonly to: number;
}

export interface PrintedPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
  /** Down to where the page has ink, as a share of its height. */
  readonly filled: number;
}

function poppler(program: string, args: readonly string[], pdf: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync(program, args, { input: pdf, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr.toString()}`);
  return stdout;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string) => text.replaceAll(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
const attribute = (tag: string, name: string) => Number(new RegExp(`${name}="([^"]+)"`).exec(tag)?.[1]);

/** Reads pages and words from what `pdftotext -bbox` writes. */
function wordsByPage(pdf: Buffer): readonly Omit<PrintedPage, 'filled'>[] {
  const written = poppler('pdftotext', ['-bbox', '-', '-'], pdf).toString('utf8');
  return written
    .split(/(?=<page )/)
    .slice(1)
    .map((page) => ({
      width: attribute(page, 'width'),
      height: attribute(page, 'height'),
      words: [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, place, text]) => ({
        text: decoded(text ?? ''),
        from: attribute(place ?? '', 'xMin'),
        to: attribute(place ?? '', 'xMax'),
      })),
    }));
}

/** How far down each page has ink, from the grey pictures that pdftoppm writes one after another. */
function filledByPage(pdf: Buffer): readonly number[] {
  const pictures = poppler('pdftoppm', ['-gray', '-r', `${RESOLUTION}`, '-'], pdf);
  const filled: number[] = [];
  for (let at = 0; at < pictures.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pictures.subarray(at, at + 40).toString('latin1'));
    if (head === null) throw new Error('pdftoppm wrote no grey picture.');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const grey = pictures.subarray(at + head[0].length, at + head[0].length + width * height);
    filled.push(Math.floor((grey.findLastIndex((value) => value < INK) + 1) / width) / height);
    at += head[0].length + width * height;
  }
  return filled;
}

/** The pages of a PDF, read by poppler. */
export function printedPages(pdf: Buffer): readonly PrintedPage[] {
  const filled = filledByPage(pdf);
  return wordsByPage(pdf).map((page, index) => ({ ...page, filled: filled[index] ?? 0 }));
}

/** The text of a PDF in the order in which it was written, so that the lines of a cell follow each other. */
export const printedText = (pdf: Buffer): string => poppler('pdftotext', ['-raw', '-', '-'], pdf).toString('utf8');
