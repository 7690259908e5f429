import { pixelScale } from '../spec/axis-scale';
import { axisLayout } from './axis';
import type { Frame } from './frame';
import { plotBox } from './chart-margins';
import { layoutArrow } from './arrows';
import type { ChartSpec } from '../spec/chart-spec';
import { layoutBarLabels, layoutBars } from './bars';
import { layoutRuleLabels, layoutRules } from './rules';
import { boxOfText, dotBoxes, layoutDotLabels } from './dot-labels';
import { layoutDots } from './dots';
import { layoutEndLabels } from './end-labels';
import type { ChartLayout, LayoutOptions } from './types';
import { layoutPhases } from './phases';
import { labelAvoidAreas } from './label-avoid-areas';

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
  const [fx, fy] = [axisLayout(frame, 'x'), axisLayout(frame, 'y')];
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
  const obstacles = { hard: [...words, ...dotBoxes(frame, dots)], soft: labelAvoidAreas(frame) };
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
