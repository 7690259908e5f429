import { pixelScale } from './axis-scale';
import { furnitureOf, type Frame } from './axis-furniture';
import { plotBox, TYPE } from './chart-margins';
import type { ArrowMark, ChartSpec, SpanMark } from './chart-spec';
import { boxOfText, layoutDotLabels } from './dot-label-layout';
import { layoutDots } from './dot-layout';
import { layoutEndLabels } from './end-label-layout';
import { boxesAlong, type ChartLayout, type LayoutOptions, type PlacedText } from './layout-types';
import { layoutPhases } from './phase-layout';
import { textWidth } from './text-width';

function ruleLabels(frame: Frame): PlacedText[] {
  const { spec, plot, x, options } = frame;
  const scale = options.textScale;
  const overAreas = spec.marks.some(({ type }) => type === 'stack');
  return spec.rules
    .filter((rule) => x(rule.at) >= plot.left && x(rule.at) <= plot.right)
    .map((rule): PlacedText => {
      const width = textWidth(rule.label, TYPE.text * scale, 600);
      const flips = x(rule.at) + 5 * scale + width > plot.right;
      return {
        text: rule.label,
        x: x(rule.at) + (flips ? -5 : 5) * scale,
        // Over areas the label stands in the middle, where one wide area is behind it.
        y: overAreas ? (plot.top + plot.bottom) / 2 : plot.top + 9 * scale,
        align: flips ? 'right' : 'left',
        sizePx: TYPE.text * scale,
        weight: 600,
        tone: rule.role,
        halo: true,
      };
    });
}

function layoutArrow(frame: Frame, mark: ArrowMark) {
  const from = { x: frame.x(mark.from.x), y: frame.y(mark.from.y) - 8 * frame.options.textScale };
  const to = {
    x: frame.x(mark.to.x) - 7 * frame.options.textScale,
    y: frame.y(mark.to.y) - 7 * frame.options.textScale,
  };
  const lift = Math.max(26 * frame.options.textScale, (to.x - from.x) * 0.12);
  const control = { x: (from.x + to.x) / 2, y: Math.max(frame.plot.top + 12, Math.min(from.y, to.y) - lift) };
  const label: PlacedText = {
    text: mark.label,
    x: control.x,
    // The middle of the curve is half way between its control point and its chord.
    y: (control.y + (from.y + to.y) / 2) / 2 - 11 * frame.options.textScale,
    align: 'center',
    sizePx: TYPE.text * frame.options.textScale,
    weight: 600,
    tone: mark.role,
    halo: true,
  };
  const middle = { x: (from.x + to.x) / 4 + control.x / 2, y: (from.y + to.y) / 4 + control.y / 2 };
  return { arrow: { from, to, control, middle, role: mark.role }, label };
}

/** Words after the end of each bar. */
function barLabels(frame: Frame): PlacedText[] {
  const scale = frame.options.textScale;
  return frame.spec.marks.flatMap((mark): PlacedText[] => {
    if (mark.type !== 'bar' || mark.label === '') return [];
    return [
      {
        text: mark.label,
        x: frame.x(Math.max(mark.from, mark.to)) + 7 * scale,
        y: frame.y(mark.lane),
        align: 'left',
        sizePx: TYPE.text * scale,
        weight: 600,
        tone: mark.role,
        halo: true,
      },
    ];
  });
}

function spanLabel(frame: Frame, mark: SpanMark): PlacedText[] {
  const { plot, x, y, options } = frame;
  const scale = options.textScale;
  const sizePx = TYPE.tiny * scale;
  const width = textWidth(mark.label, sizePx, 400);
  const [from, to] = [Math.max(x(mark.from), plot.left), Math.min(x(mark.to), plot.right)];
  const base = { text: mark.label, y: y(mark.lane), sizePx, weight: 400 as const, tone: 'soft' as const, halo: true };
  if (mark.label === '') return [];
  if (to + 8 * scale + width <= plot.right) return [{ ...base, x: to + 8 * scale, align: 'left' }];
  if (from - 8 * scale - width >= plot.left) return [{ ...base, x: from - 8 * scale, align: 'right' }];
  return [];
}

/** Lays a chart out: a pure function of the specification and the size, the same in the browser and on the server. */
export function layoutChart(spec: ChartSpec, options: LayoutOptions): ChartLayout {
  const plot = plotBox(spec, options);
  const lanes = spec.axes.y.kind === 'lanes';
  const frame: Frame = {
    spec,
    options,
    plot,
    x: pixelScale(spec.axes.x, plot.left, plot.right),
    y: lanes ? pixelScale(spec.axes.y, plot.top, plot.bottom) : pixelScale(spec.axes.y, plot.bottom, plot.top),
  };
  const phases = layoutPhases(frame);
  const [fx, fy] = [furnitureOf(frame, 'x'), furnitureOf(frame, 'y')];
  const arrows = spec.marks.filter((mark) => mark.type === 'arrow').map((mark) => layoutArrow(frame, mark));
  const dots = layoutDots(frame);
  const fixed = [
    ...phases.texts,
    ...fx.texts,
    ...fy.texts,
    ...ruleLabels(frame),
    ...layoutEndLabels(frame),
    ...arrows.map(({ label }) => label),
    ...barLabels(frame),
    ...spec.marks.flatMap((mark) => (mark.type === 'span' ? spanLabel(frame, mark) : [])),
  ];
  const curves = arrows.flatMap(({ arrow }) => [
    ...boxesAlong({ from: arrow.from, to: arrow.middle }, 8, 4),
    ...boxesAlong({ from: arrow.middle, to: arrow.to }, 8, 4),
  ]);
  const labels = layoutDotLabels(frame, dots, [...fixed.map(boxOfText), ...curves]);
  return {
    options,
    plot,
    x: frame.x,
    y: frame.y,
    bands: phases.shaded,
    grid: [...fx.grid, ...fy.grid],
    axes: [...fx.axes, ...fy.axes],
    rules: spec.rules
      .filter((rule) => frame.x(rule.at) >= plot.left && frame.x(rule.at) <= plot.right)
      .map((rule) => ({
        from: { x: frame.x(rule.at), y: plot.top + 2 * options.textScale },
        to: { x: frame.x(rule.at), y: plot.bottom },
        role: rule.role,
      })),
    leaders: labels.leaders,
    dots,
    arrows: arrows.map(({ arrow }) => arrow),
    texts: [...fixed, ...labels.texts],
  };
}
