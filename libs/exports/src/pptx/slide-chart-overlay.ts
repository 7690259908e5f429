import { unhandled } from '@waveguide/quantity';
import {
  boundArrow,
  fillBackground,
  fillLines,
  markColour,
  textColour,
  textWidth,
  THEMES,
  type ChartLayout,
  type ChartSpec,
  type PlacedText,
  type Theme,
} from '@waveguide/charts';
import type { PlacedKey, SlideBox, SlideKey } from '@waveguide/briefings';
import { KEY_SAMPLE_WIDTH } from '@waveguide/briefings';
import type PptxGenJS from 'pptxgenjs';
import { inches, officeColour, pointFill, points, type SlideChartLook } from './slide-chart';
import { slideLine, type SlidePoint as Point } from './line';

interface Pen {
  readonly colour: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly dash?: 'solid' | 'dash' | 'sysDot' | 'lgDash';
  readonly arrow?: boolean;
  readonly name: string;
}

/** A straight line between two points of the slide. */
function addLine(slide: PptxGenJS.Slide, { from, to }: { from: Point; to: Point }, pen: Pen): void {
  const { x, y, width, height, flipH, flipV } = slideLine(from, to);
  slide.addShape('line', {
    ...{ x: inches(x), y: inches(y), w: inches(width), h: inches(height), flipH, flipV },
    objectName: pen.name,
    line: {
      color: officeColour(pen.colour),
      width: points(pen.width),
      dashType: pen.dash ?? 'solid',
      ...(pen.arrow === true ? { endArrowType: 'triangle' as const } : {}),
    },
  });
}

function addBox(
  slide: PptxGenJS.Slide,
  box: SlideBox,
  of: {
    readonly name: string;
    readonly fill: string | null;
    readonly line?: string;
    readonly shape?: 'rect' | 'roundRect' | 'ellipse' | 'diamond' | 'triangle';
    readonly transparency?: number;
  },
): void {
  slide.addShape(of.shape ?? 'rect', {
    ...{ x: inches(box.x), y: inches(box.y), w: inches(box.width), h: inches(box.height) },
    objectName: of.name,
    ...(of.fill === null ? {} : { fill: { color: officeColour(of.fill), transparency: of.transparency ?? 0 } }),
    ...(of.line === undefined ? {} : { line: { color: officeColour(of.line), width: 1 } }),
  });
}

/** Letters of an office program's face may be a little wider than those that were measured. */
const LETTER_ROOM = 1.2;

/** As wide as the rim about words on pictures. */
const HALO_PX = 3;

function addLabel(slide: PptxGenJS.Slide, text: PlacedText, of: { theme: Theme; face: string; origin: Point }): void {
  const { theme, origin } = of;
  const width = textWidth(text.text, text.sizePx, text.weight) * LETTER_ROOM + 6;
  const shift = text.align === 'left' ? 0 : text.align === 'center' ? width / 2 : width;
  const tone =
    text.tone === 'soft'
      ? theme.tokens['ink-2']
      : text.tone === 'faint'
        ? theme.tokens['ink-3']
        : text.tone === 'inverse'
          ? theme.tokens['ink-inverse']
          : textColour(theme, text.tone);
  slide.addText(text.text, {
    x: inches(origin.x + text.x - shift),
    y: inches(origin.y + text.y - text.sizePx * 0.75),
    w: inches(width),
    h: inches(text.sizePx * 1.5),
    ...{ margin: 0, wrap: false, valign: 'middle', align: text.align, objectName: 'Label' },
    ...{ fontFace: of.face, fontSize: points(text.sizePx), bold: text.weight === 600, color: officeColour(tone) },
    ...(text.halo ? { glow: { size: points(HALO_PX), opacity: 0.9, color: officeColour(theme.tokens.paper) } } : {}),
  });
}

/** Ticks are the office chart's own. */
function isTick(spec: ChartSpec, layout: ChartLayout, text: PlacedText): boolean {
  if (text.tone !== 'faint') return false;
  const { y } = spec.axes;
  const { plot } = layout;
  if (/^\d{4}$/.test(text.text) && text.y > plot.bottom) return true;
  const scaled = y.kind === 'linear' || y.kind === 'log';
  return scaled && text.x <= plot.left + 6 * layout.options.textScale && y.ticks.some((t) => t.text === text.text);
}

/** What lies behind an office chart: the phases. */
export function addBehindChart(slide: PptxGenJS.Slide, layout: ChartLayout, of: { theme: Theme; origin: Point }): void {
  for (const band of layout.bands)
    addBox(
      slide,
      {
        x: of.origin.x + band.left,
        y: of.origin.y + band.top,
        width: band.right - band.left,
        height: band.bottom - band.top,
      },
      { name: 'Phase', fill: of.theme.tokens['phase-band'] },
    );
}

/** What an office chart cannot say itself, as shapes and words over it: today, ranges and bounds of figures, growth, direct labels. */
export function addOverChart(
  slide: PptxGenJS.Slide,
  { spec, layout }: { readonly spec: ChartSpec; readonly layout: ChartLayout },
  of: SlideChartLook & { readonly origin: Point },
): void {
  const theme = THEMES[of.theme];
  const { origin } = of;
  const at = (point: Point): Point => ({ x: origin.x + point.x, y: origin.y + point.y });
  const scale = of.textScale;
  const line = (from: Point, to: Point, pen: Pen) => addLine(slide, { from: at(from), to: at(to) }, pen);
  for (const { from, to, role } of layout.rules)
    line(from, to, { colour: markColour(theme, role), width: scale, name: 'Rule' });
  for (const { from, to } of layout.leaders)
    line(from, to, { colour: theme.tokens['line-strong'], width: 0.8 * scale, name: 'Leader' });
  for (const { mark, x, y, radius } of layout.dots) {
    const pen = { colour: markColour(theme, mark.role), width: 1.4 * scale };
    if (mark.range !== null && spec.axes.y.kind !== 'lanes')
      line({ x, y: layout.y(mark.range.low) }, { x, y: layout.y(mark.range.high) }, { ...pen, name: 'Range' });
    const bound = boundArrow(mark.bound, { y, radius, floor: layout.plot.bottom, scale });
    if (bound !== null) line({ x, y: bound.from }, { x, y: bound.tip }, { ...pen, name: 'Bound', arrow: true });
  }
  for (const { from, to, control, pill, role } of layout.arrows) {
    const middle = { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
    const pen = { colour: markColour(theme, role), width: 1.6 * scale, name: 'Growth' };
    line(from, middle, pen);
    line(middle, to, { ...pen, arrow: true });
    const { x, y } = at({ x: pill.left, y: pill.top });
    addBox(
      slide,
      { x, y, width: pill.right - pill.left, height: pill.bottom - pill.top },
      { name: 'Growth', fill: pen.colour, shape: 'roundRect' },
    );
  }
  for (const text of layout.texts)
    if (!isTick(spec, layout, text)) addLabel(slide, text, { theme, face: of.face, origin });
}

const DASHES = { solid: 'solid', dashed: 'dash', dotted: 'sysDot', 'long-dashed': 'lgDash' } as const;
const SHAPES = {
  circle: 'ellipse',
  square: 'rect',
  diamond: 'diamond',
  triangle: 'triangle',
  'triangle-down': 'triangle',
  clock: 'ellipse',
} as const;

function addSample(slide: PptxGenJS.Slide, { entry, x, y }: PlacedKey, of: { theme: Theme; scale: number }): void {
  const { theme, scale } = of;
  const { sample } = entry;
  const width = KEY_SAMPLE_WIDTH * scale;
  const name = 'Key';
  switch (sample.kind) {
    case 'line':
      return addLine(
        slide,
        { from: { x, y }, to: { x: x + width, y } },
        { colour: markColour(theme, sample.role), width: 2.2 * scale, dash: DASHES[sample.stroke], name },
      );
    case 'fan': {
      const fill = markColour(theme, sample.role);
      addBox(slide, { x, y: y - 6 * scale, width, height: 12 * scale }, { name, fill, transparency: 80 });
      return addBox(slide, { x, y: y - 3 * scale, width, height: 6 * scale }, { name, fill, transparency: 70 });
    }
    case 'dot': {
      const colour = markColour(theme, sample.role);
      const r = 4.5 * scale;
      addBox(
        slide,
        { x: x + width / 2 - r, y: y - r, width: 2 * r, height: 2 * r },
        {
          name,
          fill: pointFill(theme, sample.role, sample.fill),
          line: colour,
          shape: SHAPES[sample.shape],
        },
      );
      if (sample.shape !== 'clock') return;
      const centre = { x: x + width / 2, y };
      const hand = { colour, width: 1.2 * scale, name };
      addLine(slide, { from: { x: centre.x, y: y - r * 0.6 }, to: centre }, hand);
      return addLine(slide, { from: centre, to: { x: centre.x + r * 0.55, y } }, hand);
    }
    case 'bound': {
      const sign = sample.bound === 'at-least' ? 1 : -1;
      const middle = x + width / 2;
      return addLine(
        slide,
        { from: { x: middle, y: y + sign * 6 * scale }, to: { x: middle, y: y - sign * 6 * scale } },
        { colour: markColour(theme, 'estimate'), width: 1.4 * scale, arrow: true, name },
      );
    }
    case 'swatch': {
      const colour = markColour(theme, sample.role);
      const box = { left: x + 4 * scale, right: x + width - 4 * scale, top: y - 5 * scale, bottom: y + 5 * scale };
      const background = fillBackground(sample.fill, sample.role, theme);
      if (background !== null) {
        addBox(
          slide,
          { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top },
          { name, fill: background, line: colour },
        );
      }
      for (const line of fillLines(sample.fill, box, scale)) addLine(slide, line, { colour, width: 1.2 * scale, name });
      return;
    }
    default:
      unhandled(sample);
  }
}

/** The key as shapes and words. */
export function addKey(
  slide: PptxGenJS.Slide,
  key: SlideKey,
  of: {
    readonly theme: Theme;
    readonly scale: number;
    readonly face: string;
    readonly colour: string;
    readonly right: number;
  },
): void {
  const { style } = key;
  for (const placed of key.entries) {
    addSample(slide, placed, of);
    slide.addText(placed.entry.text, {
      x: inches(placed.textX),
      y: inches(placed.y - style.leading / 2),
      w: inches(Math.max(40, of.right - placed.textX)),
      h: inches(style.leading),
      ...{ margin: 0, wrap: false, valign: 'middle', objectName: 'Key' },
      ...{ fontFace: of.face, fontSize: points(style.sizePx), color: officeColour(of.colour) },
    });
  }
}
