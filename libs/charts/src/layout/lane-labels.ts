import type { Frame } from './frame';
import { holdsNote } from './chart-margins';
import { TYPE } from './type-sizes';
import { laneRooms, sizeInLane, type LaneRoom } from './lane-room';
import type { PlacedText } from './types';
import { fitted, textWidth, type FontWeight } from '../spec/text-width';

/** A lane of this weight holds many events: its name stands at its top, not at its middle. */
const TALL = 1.6;

interface Line {
  readonly text: string;
  readonly weight: FontWeight;
  readonly tone: PlacedText['tone'];
  readonly sizePx: number;
}

/** A name in two lines that both fit, or null if it does not break so. */
function inTwo(text: string, room: number, font: { sizePx: number; weight: FontWeight }): readonly string[] | null {
  const words = text.split(' ');
  const fits = (part: readonly string[]) => textWidth(part.join(' '), font.sizePx, font.weight) <= room;
  for (let first = words.length - 1; first > 0; first -= 1) {
    const [head, tail] = [words.slice(0, first), words.slice(first)];
    if (fits(head) && fits(tail)) return [head.join(' '), tail.join(' ')];
  }
  return null;
}

/** Name and note if both have room; a long name takes the place of the note; a narrow lane keeps its name alone. */
function linesOf(lane: LaneRoom, room: number, scale: number): Line[] {
  const sizePx = sizeInLane(TYPE.label * scale, lane.heightPx);
  const name = (text: string): Line => ({ text, weight: 600, tone: lane.role, sizePx });
  const two = holdsNote(lane.heightPx, scale);
  if (two && textWidth(lane.label, sizePx, 600) > room) {
    const halves = inTwo(lane.label, room, { sizePx, weight: 600 });
    if (halves !== null) return halves.map(name);
  }
  const note: Line = { text: lane.note, weight: 400, tone: 'faint', sizePx: TYPE.tiny * scale };
  return two && lane.note !== '' ? [name(lane.label), note] : [name(lane.label)];
}

/** The names of the lanes in the column left of the plot. */
export function laneLabels(frame: Frame): PlacedText[] {
  const { plot, options } = frame;
  const scale = options.textScale;
  const room = plot.left - 8 * scale;
  return laneRooms(frame).flatMap((lane) => {
    const lines = linesOf(lane, room, scale);
    const leading = 14.5 * scale;
    const top = lane.weight >= TALL && lane.heightPx > 56 * scale;
    const first = top ? lane.topPx + 17 * scale : lane.middlePx - ((lines.length - 1) * leading) / 2;
    return lines.flatMap(({ text, weight, tone, sizePx }, i): PlacedText[] => {
      const shown = fitted(text, room, { sizePx, weight });
      const y = first + i * leading;
      return shown === '' ? [] : [{ text: shown, x: 0, y, align: 'left', sizePx, weight, tone, halo: false }];
    });
  });
}
