import { pixelScale } from './axis-scale';
import { furnitureOf, type Frame } from './axis-furniture';
import { plotBox } from './chart-margins';
import { layoutArrow } from './arrow-layout';
import type { ChartSpec } from './chart-spec';
import { layoutBarLabels, layoutBars } from './bar-layout';
import { layoutRuleLabels, layoutRules } from './rule-layout';
import { boxOfText, dotBoxes, layoutDotLabels } from './dot-label-layout';
import { layoutDots } from './dot-layout';
import { layoutEndLabels } from './end-label-layout';
import type { ChartLayout, LayoutOptions } from './layout-types';
import { layoutPhases } from './phase-layout';
import { softObstacles } from './soft-obstacles';

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
  const bars = layoutBars(frame);
  const dots = layoutDots(frame);
  const barLabels = layoutBarLabels(frame, bars);
  const fixed = [
    ...phases.texts,
    ...fx.texts,
    ...fy.texts,
    ...layoutRuleLabels(frame, fx.texts, [...bars.map(({ box }) => box), ...barLabels.map(boxOfText)]),
    ...layoutEndLabels(frame),
    ...barLabels,
  ];
  const words = fixed.map(boxOfText);
  const obstacles = { hard: [...words, ...dotBoxes(frame, dots)], soft: softObstacles(frame) };
  const arrows = spec.marks.filter((mark) => mark.type === 'arrow').map((mark) => layoutArrow(frame, mark, obstacles));
  const labels = layoutDotLabels(frame, dots, {
    hard: [...words, ...arrows.flatMap(({ boxes }) => boxes)],
    soft: obstacles.soft,
  });
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
    texts: [...fixed, ...arrows.map(({ label }) => label), ...labels.texts],
  };
}
