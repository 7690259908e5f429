import type { Frame } from './axis-furniture';
import { ticksOnTop, TYPE } from './chart-margins';
import { boxOfText } from './dot-label-layout';
import { overlaps, type PlacedText } from './layout-types';
import { textWidth } from './text-width';

/** The words of a rule: at its top inside the plot, beside the years where those stand on top, in the middle where areas fill the plot. */
export function layoutRuleLabels(frame: Frame, years: readonly PlacedText[]): PlacedText[] {
  const { spec, plot, x, options } = frame;
  const scale = options.textScale;
  const overAreas = spec.marks.some(({ type }) => type === 'stack');
  const taken = years.map(boxOfText);
  return spec.rules
    .filter((rule) => x(rule.at) >= plot.left && x(rule.at) <= plot.right)
    .map((rule): PlacedText => {
      const at = x(rule.at);
      const width = textWidth(rule.label, TYPE.text * scale, 600);
      const place = (align: 'left' | 'right', y: number): PlacedText => ({
        text: rule.label,
        x: at + (align === 'left' ? 5 : -5) * scale,
        y,
        align,
        sizePx: TYPE.text * scale,
        weight: 600,
        tone: rule.role,
        halo: true,
      });
      const inside = place(
        at + 5 * scale + width > plot.right ? 'right' : 'left',
        overAreas ? (plot.top + plot.bottom) / 2 : plot.top + 9 * scale,
      );
      if (!ticksOnTop(spec)) return inside;
      const header = plot.top - 9 * scale;
      const free = [place('right', header), place('left', header)].find((text) => {
        const box = boxOfText(text);
        return box.right <= options.width && !taken.some((year) => overlaps(box, year));
      });
      return free ?? inside;
    });
}
