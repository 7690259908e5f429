import type { ResolvedSlide } from '../content/resolved-slide';
import type { SlideDimensions } from './sizes';
import { fitBox, type FaceStyle } from './text';
import type { LayoutContext, LayoutDeck, SlideBox, SlideKey, SlideTable, SlideText } from './types';
import type { SlideField } from '../content/slide-field';

/** What fills the middle of a slide. */
export interface SlideDraft {
  readonly texts: readonly SlideText[];
  readonly key?: SlideKey | null;
  readonly chart?: SlideBox;
  readonly table?: SlideTable;
  readonly overflows: readonly SlideField[];
}

interface Setting {
  readonly ready: ResolvedSlide;
  readonly deck: LayoutDeck;
  readonly context: LayoutContext;
  readonly dimensions: SlideDimensions;
}

const GAP = 30;
/** Commentary under a chart takes no more than this part of the room. */
const MOST_UNDER = 0.34;
/** A chart or table below this part of the slide's height says nothing any more. */
export const LEAST_EVIDENCE = 0.3;

/** The evidence with the writer's words beside it if the slide is wide, under it elsewhere. */
export function slideColumns(setting: Setting, box: SlideBox, evidence: (room: SlideBox) => SlideDraft): SlideDraft {
  const { ready, deck, context, dimensions: d } = setting;
  const commentary = 'commentary' in ready.slide ? ready.slide.commentary : '';
  if (commentary.trim() === '') return evidence(box);
  const face: FaceStyle = { typeface: deck.brand.typeface, face: 'body', bold: false, tone: 'ink' };
  const fit = (of: { x: number; y: number; width: number; height: number }) =>
    fitBox(commentary, d.commentary, {
      ...{ part: 'commentary', face, measure: context.measure },
      box: { x: of.x, y: of.y, width: of.width },
      height: of.height,
    });
  if (d.commentaryWidth !== null) {
    const width = d.commentaryWidth;
    const text = fit({ x: box.x + box.width - width, y: box.y + 4, width, height: box.height - 4 });
    const draft = evidence({ ...box, width: box.width - width - GAP });
    return withWords(draft, text);
  }
  // A chart keeps its least height, whatever its key takes; words that then do not fit are cut and told.
  const whole = evidence(box);
  const keyHeight = whole.chart === undefined ? 0 : box.height - whole.chart.height;
  const spare = box.height - GAP * 0.5 - LEAST_EVIDENCE * d.height - keyHeight;
  const most = Math.max(0, Math.min(box.height * MOST_UNDER, spare));
  const { height } = fit({ x: box.x, y: 0, width: box.width, height: most });
  const room = box.height - height - GAP * 0.5;
  const draft = evidence({ ...box, height: room });
  const y = draft.table === undefined ? box.y + room + GAP * 0.5 : bottomOf(draft.table, draft.texts) + GAP * 0.5;
  return withWords(draft, fit({ x: box.x, y, width: box.width, height: most }));
}

const bottomOf = ({ box }: SlideTable, notes: readonly SlideText[]): number =>
  Math.max(box.y + box.height, ...notes.map((note) => note.box.y + note.box.height));

function withWords(draft: SlideDraft, text: { text: SlideText; overflow: boolean }): SlideDraft {
  return {
    ...draft,
    texts: [...draft.texts, text.text],
    overflows: [...draft.overflows, ...(text.overflow ? ['commentary' as const] : [])],
  };
}
