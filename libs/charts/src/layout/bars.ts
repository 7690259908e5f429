import { axisEnds, positionOn } from '../spec/axis-scale';
import type { Frame } from './frame';
import { TYPE } from './type-sizes';
import type { BarMark, Mark, SpanMark } from '../spec/chart-spec';
import { laneRooms, laneShrink, sizeInLane } from './lane-room';
import type { PlacedBar, PlacedText } from './types';
import { fitted, textWidth } from '../spec/text-width';

const THICKNESS = { bar: 13, span: 9 } as const;

const isBar = (mark: Mark): mark is BarMark | SpanMark => mark.type === 'bar' || mark.type === 'span';

/** The value of a year stands at its tick, and the year reaches half a year to either side. */
const HALF_YEAR = 0.5;

/** Bars and spans as boxes, cut off at the ends of the axis; spans over years cover the whole of each. */
export function layoutBars(frame: Frame): PlacedBar[] {
  const { spec, x, y, options } = frame;
  const ends = axisEnds(spec.axes.x);
  const pixel = (value: number) => x.ofPosition(Math.min(Math.max(positionOn(spec.axes.x, value), ends.min), ends.max));
  const shrink = laneShrink(frame);
  return spec.marks.filter(isBar).map((mark) => {
    const half = (THICKNESS[mark.type] * options.textScale * shrink) / 2;
    const beyond = spec.axes.x.kind === 'year' && mark.type === 'span' ? HALF_YEAR : 0;
    const [a, b] = [pixel(mark.from - beyond), pixel(mark.to + beyond)];
    return {
      mark,
      box: { left: Math.min(a, b), right: Math.max(a, b), top: y(mark.lane) - half, bottom: y(mark.lane) + half },
    };
  });
}

/** Words at a bar: after it, else before it, else under it; left to the table if no place is free. */
export function layoutBarLabels(frame: Frame, bars: readonly PlacedBar[]): PlacedText[] {
  const { plot, options } = frame;
  const scale = options.textScale;
  const gap = 7 * scale;
  const heights = new Map(laneRooms(frame).map(({ id, heightPx }) => [id, heightPx]));
  return bars.flatMap(({ mark, box }): PlacedText[] => {
    if (mark.label === '') return [];
    const firm = mark.type === 'bar';
    const height = heights.get(mark.lane) ?? 0;
    const sizePx = sizeInLane((firm ? TYPE.text : TYPE.tiny) * scale, height);
    const font = { sizePx, weight: firm ? 600 : 400 } as const;
    // The words of a bar stand after it in any case; those of a span find another place, or the table says them.
    const sentence = firm ? fitted(mark.label, options.width - box.right - gap, font) : mark.label;
    const width = textWidth(sentence, sizePx, font.weight);
    const text: Omit<PlacedText, 'x' | 'y' | 'align'> = {
      text: sentence,
      sizePx,
      weight: firm ? 600 : 400,
      tone: firm ? mark.role : 'soft',
      halo: true,
    };
    const middle = (box.top + box.bottom) / 2;
    const alone = bars.every(({ mark: other }) => other === mark || other.lane !== mark.lane);
    if (firm || box.right + gap + width <= options.width)
      return [{ ...text, x: box.right + gap, y: middle, align: 'left' }];
    if (alone && box.left - gap - width >= plot.left)
      return [{ ...text, x: box.left - gap, y: middle, align: 'right' }];
    const under = height / 2 - (box.bottom - box.top) / 2 >= sizePx * 1.1;
    if (!under || width > plot.right - plot.left) return [];
    return [{ ...text, x: Math.min(box.left, plot.right - width), y: box.bottom + sizePx * 0.65, align: 'left' }];
  });
}
