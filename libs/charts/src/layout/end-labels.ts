import type { Frame } from './frame';
import { TYPE } from './type-sizes';
import type { PlacedText } from './types';
import { spreadLabels } from './spread-labels';
import { fittedBefore } from '../spec/text-width';

const WEIGHT = { strong: 600, medium: 500, quiet: 400 } as const;

/** Direct labels at the right end of their lines, moved apart if they would collide. */
export function layoutEndLabels(frame: Frame): PlacedText[] {
  const { spec, plot, x, y, options } = frame;
  const scale = options.textScale;
  const gap = (TYPE.label + 2.5) * scale;
  const labels = spec.endLabels.map((label) => ({ label, wanted: y(label.y) })).sort((a, b) => a.wanted - b.wanted);
  const at = spreadLabels(
    labels.map(({ wanted }) => wanted),
    { gap, low: gap / 2, high: plot.bottom - 2 },
  );
  return labels.map(({ label, wanted }, i) => ({
    text: fittedBefore(options.compact ? label.shortText : label.text, label.value, {
      maximum: options.width - x(label.x) - 10 * scale,
      sizePx: TYPE.label * scale,
      weight: WEIGHT[label.emphasis],
    }),
    x: x(label.x) + 9 * scale,
    y: at[i] ?? wanted,
    align: 'left',
    sizePx: TYPE.label * scale,
    weight: WEIGHT[label.emphasis],
    tone: label.role,
    halo: false,
  }));
}
