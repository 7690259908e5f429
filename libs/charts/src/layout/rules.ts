import type { Frame } from './frame';
import { ticksOnTop } from './chart-margins';
import { TYPE } from './type-sizes';
import { boxOfText } from './dot-labels';
import { overlaps, type Box, type ChartLayout, type PlacedText } from './types';
import { stackHeight } from '../spec/stack-values';
import { textWidth } from '../spec/text-width';

/** The pixel of the top of the stacked areas at a place of the x axis; null without areas there. */
function areaTop(frame: Frame, at: number): number | null {
  const stack = frame.spec.marks.find((mark) => mark.type === 'stack');
  if (stack === undefined) return null;
  const next = stack.xs.findIndex((x) => x >= at);
  const before = Math.max(0, next - 1);
  const [left, right] = [stack.xs[before], stack.xs[next]];
  if (left === undefined || right === undefined || at < left) return null;
  const part = next === before ? 0 : (at - left) / (right - left);
  const [from, to] = [stackHeight(stack.layers, before), stackHeight(stack.layers, next)];
  return frame.y(from + part * (to - from));
}

/** The rules of a chart, and where each enters the stacked areas. */
export function layoutRules(frame: Frame): ChartLayout['rules'] {
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

/**
 * The words of a rule: at its top inside the plot, closer to the edge or at its foot where bars lie there, beside the years where those stand
 * on top, in the middle of the plot where areas reach up to there.
 */
export function layoutRuleLabels(frame: Frame, years: readonly PlacedText[], bars: readonly Box[]): PlacedText[] {
  const { spec, plot, x, options } = frame;
  const scale = options.textScale;
  const taken = years.map(boxOfText);
  return spec.rules
    .filter((rule) => x(rule.at) >= plot.left && x(rule.at) <= plot.right)
    .map((rule): PlacedText => {
      const at = x(rule.at);
      const top = plot.top + 9 * scale;
      const area = areaTop(frame, rule.at);
      // With half a line to spare.
      const overAreas = area !== null && area < top + TYPE.text * scale;
      const width = textWidth(rule.label, TYPE.text * scale, 600);
      const place = (align: 'left' | 'right', y: number): PlacedText => ({
        text: rule.label,
        x: at + (align === 'left' ? 5 : -5) * scale,
        y,
        align,
        sizePx: TYPE.text * scale,
        weight: 600,
        tone: overAreas ? 'inverse' : rule.role,
        halo: !overAreas,
      });
      const side = at + 5 * scale + width > plot.right ? 'right' : 'left';
      const inside = place(side, overAreas ? (plot.top + plot.bottom) / 2 : top);
      if (!ticksOnTop(spec)) {
        const edge = TYPE.text * scale * 0.6;
        const others = [top, plot.top + edge, plot.bottom - edge].flatMap((y) => [place(side, y), place('right', y)]);
        const beside = others.find((text) => !bars.some((bar) => overlaps(boxOfText(text), bar)));
        return bars.length === 0 ? inside : (beside ?? inside);
      }
      const header = plot.top - 9 * scale;
      const free = [place('right', header), place('left', header)].find((text) => {
        const box = boxOfText(text);
        return box.right <= options.width && !taken.some((year) => overlaps(box, year));
      });
      return free ?? inside;
    });
}
