import type { Frame } from './frame';
import { TYPE } from './type-sizes';
import { axisEnds, positionOn } from '../spec/axis-scale';
import type { Box, PlacedText } from './types';
import { textWidth } from '../spec/text-width';

export interface PhaseLayout {
  readonly shaded: readonly Box[];
  readonly texts: readonly PlacedText[];
}

/** Phases as bands over the whole height, their names on top; a name that its band cannot hold is left out, never cut. */
export function layoutPhases(frame: Frame): PhaseLayout {
  const { spec, plot, x, options } = frame;
  const scale = options.textScale;
  const ends = axisEnds(spec.axes.x);
  const clamp = (value: number) => Math.min(Math.max(positionOn(spec.axes.x, value), ends.min), ends.max);
  const placed = spec.bands.map((band) => ({
    band,
    box: { left: x.ofPosition(clamp(band.from)), right: x.ofPosition(clamp(band.to)), top: 0, bottom: plot.bottom },
  }));
  const visible = placed.filter(({ box }) => box.right - box.left > 1);
  return {
    shaded: visible.filter(({ band }) => band.shaded).map(({ box }) => box),
    texts: visible.flatMap(({ band, box }) => {
      const inset = (options.compact ? 4 : 8) * scale;
      const room = box.right - box.left - inset - 2;
      const fits = (text: string, weight: 400 | 600) =>
        text !== '' && textWidth(text, TYPE.text * scale, weight) <= room;
      const line = (text: string, y: number, name: boolean): PlacedText => ({
        text,
        x: box.left + inset,
        y: y * scale,
        align: 'left',
        sizePx: TYPE.text * scale,
        weight: name ? 600 : 400,
        tone: name ? 'soft' : 'faint',
        halo: false,
      });
      if (!fits(band.label, 600)) return [];
      const head = line(band.label, options.compact ? 12 : 11, true);
      return options.compact || !fits(band.note, 400) ? [head] : [head, line(band.note, 25, false)];
    }),
  };
}
