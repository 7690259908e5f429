import { pixelScale } from './axis-scale';
import { furnitureOf, type Frame } from './axis-furniture';
import { plotBox, TYPE } from './chart-margins';
import type { ArrowMark, ChartSpec } from './chart-spec';
import { layoutBarLabels, layoutBars } from './bar-layout';
import { layoutRuleLabels } from './rule-layout';
import { boxOfText, layoutDotLabels } from './dot-label-layout';
import { layoutDots } from './dot-layout';
import { layoutEndLabels } from './end-label-layout';
import { boxesAlong, type ChartLayout, type LayoutOptions, type PlacedText } from './layout-types';
import { layoutPhases } from './phase-layout';

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

/** The pixel of the top of the stacked areas at a place of the x axis; null without areas there. */
function areaTop(frame: Frame, at: number): number | null {
  const stack = frame.spec.marks.find((mark) => mark.type === 'stack');
  if (stack === undefined) return null;
  const next = stack.xs.findIndex((x) => x >= at);
  if (next < 0 || at < stack.xs[0]) return null;
  const total = (i: number) => stack.layers.reduce((sum, layer) => sum + layer.values[i], 0);
  const before = Math.max(0, next - 1);
  const part = next === before ? 0 : (at - stack.xs[before]) / (stack.xs[next] - stack.xs[before]);
  return frame.y(total(before) + part * (total(next) - total(before)));
}

function layoutRules(frame: Frame): ChartLayout['rules'] {
  const { spec, plot, x, options } = frame;
  return spec.rules
    .filter((rule) => x(rule.at) >= plot.left && x(rule.at) <= plot.right)
    .map((rule) => ({
      from: { x: x(rule.at), y: plot.top + 2 * options.textScale },
      to: { x: x(rule.at), y: plot.bottom },
      role: rule.role,
      areaTop: areaTop(frame, rule.at),
    }));
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
  const bars = layoutBars(frame);
  const dots = layoutDots(frame);
  const fixed = [
    ...phases.texts,
    ...fx.texts,
    ...fy.texts,
    ...layoutRuleLabels(frame, fx.texts),
    ...layoutEndLabels(frame),
    ...arrows.map(({ label }) => label),
    ...layoutBarLabels(frame, bars),
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
    rules: layoutRules(frame),
    leaders: labels.leaders,
    bars,
    dots,
    arrows: arrows.map(({ arrow }) => arrow),
    texts: [...fixed, ...labels.texts],
  };
}
