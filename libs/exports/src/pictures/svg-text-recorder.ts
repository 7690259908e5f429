import type { PictureContext } from './draw-chart';
import { parsedFont } from '../fonts/parsed-font';
import { textDirection } from '@waveguide/briefings';
import { xmlText } from '../package/xml-text';

/** A line of text as it was to be painted, in CSS pixels of the whole picture. */
export interface RecordedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly align: string;
  readonly fill: string;
  /** Rim painted under the letters. */
  readonly halo: { readonly colour: string; readonly width: number } | null;
}

export interface TextRecorder<C extends PictureContext> {
  /** Paints shapes onto the context and keeps the words. */
  readonly context: C;
  readonly texts: readonly RecordedText[];
}

/**
 * Keeps words out of a vector canvas, which would write them letter by letter with guessed weights, so that they can be written as plain
 * text elements. All words of a picture are painted last or on bare ground, so they may stand after the shapes.
 */
export function textRecorder<C extends PictureContext>(target: C): TextRecorder<C> {
  const texts: RecordedText[] = [];
  let origin = { x: 0, y: 0 };
  const saved: { readonly x: number; readonly y: number }[] = [];
  let rim: { text: string; x: number; y: number; colour: string; width: number } | null = null;

  const overrides = {
    save: () => {
      saved.push(origin);
      target.save();
    },
    restore: () => {
      origin = saved.pop() ?? origin;
      target.restore();
    },
    translate: (x: number, y: number) => {
      origin = { x: origin.x + x, y: origin.y + y };
      target.translate(x, y);
    },
    strokeText: (text: string, x: number, y: number) => {
      rim = { text, x, y, colour: String(target.strokeStyle), width: target.lineWidth };
    },
    fillText: (text: string, x: number, y: number) => {
      const halo = rim !== null && rim.text === text && rim.x === x && rim.y === y ? rim : null;
      rim = null;
      texts.push({
        text,
        x: origin.x + x,
        y: origin.y + y,
        font: target.font,
        align: target.textAlign,
        fill: String(target.fillStyle),
        halo: halo === null ? null : { colour: halo.colour, width: halo.width },
      });
    },
  };
  const isOverride = (key: string | symbol): key is keyof typeof overrides => key in overrides;
  const context = new Proxy(target, {
    get: (inner, key) => {
      if (isOverride(key)) return overrides[key];
      const value: unknown = Reflect.get(inner, key, inner);
      return typeof value === 'function' ? value.bind(inner) : value;
    },
    set: (inner, key, value) => Reflect.set(inner, key, value, inner),
  });
  return { context, texts };
}

/** Where a text of each direction starts. */
const ANCHORS: Readonly<Record<'ltr' | 'rtl', Readonly<Record<string, string>>>> = {
  ltr: { left: 'start', center: 'middle', right: 'end' },
  rtl: { left: 'end', center: 'middle', right: 'start' },
};
const round = (value: number): string => `${Math.round(value * 100) / 100}`;

/** Middle of the line to its baseline, in em: half the height of a small letter and a little of a capital's. */
const BASELINE = 0.35;

/** One recorded line as an SVG text element: real text in a named font, its halo painted under it. */
export function svgText(line: RecordedText): string {
  const { weight, size, family } = parsedFont(line.font);
  const halo =
    line.halo === null
      ? ''
      : ` paint-order="stroke" stroke="${xmlText(line.halo.colour)}" stroke-width="${round(line.halo.width)}" stroke-linejoin="round"`;
  const y = line.y + BASELINE * Number(size);
  const direction = textDirection(line.text);
  const anchor = ANCHORS[direction][line.align] ?? 'start';
  const reading = direction === 'rtl' ? ' direction="rtl"' : '';
  return `<text x="${round(line.x)}" y="${round(y)}" text-anchor="${anchor}"${reading} font-family="${xmlText(family)}" font-size="${size}" font-weight="${weight}" fill="${xmlText(line.fill)}"${halo}>${xmlText(line.text)}</text>`;
}
