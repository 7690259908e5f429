import {
  officeFace,
  SLIDE_DIMENSIONS,
  type ResolvedSlide,
  type SlideLayout,
  type SlideText,
} from '@waveguide/briefings';
import type PptxGenJS from 'pptxgenjs';
import { officeBox, officeParagraphs, officeStyle, wordsLook, type TextLook } from './briefing-text';
import { inches, officeColour } from './slide-chart';
import type { Deck } from '../slides/deck';

/** The layouts of a deck, as an office program lists them. */
export const MASTERS = { cover: 'Cover', text: 'Title and words', evidence: 'Title and evidence' } as const;
export type MasterName = (typeof MASTERS)[keyof typeof MASTERS];

export function masterOf(ready: ResolvedSlide): MasterName {
  switch (ready.kind) {
    case 'title':
      return MASTERS.cover;
    case 'text':
      return MASTERS.text;
    case 'chart':
    case 'table':
    case 'vendor-comparison':
    case 'failed':
      return MASTERS.evidence;
  }
}

/** Parts that stand on the layout, the same on each of its slides. */
export const ON_MASTER: readonly SlideText['part'][] = ['brand', 'footer', 'number'];

const TITLE = 'title';
const BODY = 'body';
/** Parts of a slide that are the layout's placeholders. */
export const PLACEHOLDERS: Readonly<Partial<Record<SlideText['part'], string>>> = { title: TITLE, body: BODY };

type MasterObject = NonNullable<PptxGenJS.SlideMasterProps['objects']>[number];

function brandObjects(layout: SlideLayout, deck: Deck, look: TextLook): MasterObject[] {
  const words = layout.texts
    .filter(({ part }) => part === 'brand' || part === 'footer')
    .map((text): MasterObject => {
      const [first] = officeParagraphs(text, look);
      return {
        text: {
          text: first?.text ?? '',
          options: { ...first?.options, ...officeBox(text.box), margin: 0, valign: 'top', objectName: 'Brand' },
        },
      };
    });
  const { logo } = layout;
  const picture =
    logo === null || deck.logo === null
      ? []
      : [
          {
            image: {
              data: `image/png;base64,${Buffer.from(deck.logo).toString('base64')}`,
              ...{ x: inches(logo.x), y: inches(logo.y), w: inches(logo.width), h: inches(logo.height) },
              altText: deck.brand.logo?.alternativeText ?? deck.brand.name,
              objectName: 'Logo',
            },
          },
        ];
  const accents = layout.accents.map((box): MasterObject => ({
    rect: {
      ...{ x: inches(box.x), y: inches(box.y), w: inches(box.width), h: inches(box.height) },
      fill: { color: officeColour(look.colours.accent) },
    },
  }));
  return [...accents, ...picture, ...words];
}

const number = (layout: SlideLayout, look: TextLook): PptxGenJS.SlideNumberProps | null => {
  const found = layout.texts.find(({ part }) => part === 'number');
  if (found === undefined) return null;
  const { fontFace, fontSize, color } = officeStyle(found.style, look);
  return {
    ...{ x: inches(found.box.x), y: inches(found.box.y), w: inches(found.box.width), h: inches(found.box.height) },
    ...{ align: 'right', margin: 0 },
    ...(fontFace === undefined ? {} : { fontFace }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(color === undefined ? {} : { color }),
  };
};

/** The placeholder of titles: as high as the highest title of its slides. */
function placeholder(name: 'title' | 'body', texts: readonly SlideText[], deck: Deck): MasterObject {
  const d = SLIDE_DIMENSIONS[deck.size];
  const [first] = texts;
  const box = first?.box ?? { x: d.margin, y: d.margin, width: d.width - 2 * d.margin, height: d.margin };
  const top = Math.min(...texts.map((text) => text.box.y), box.y);
  const bottom = Math.max(...texts.map((text) => text.box.y + text.box.height), box.y + box.height);
  return {
    placeholder: {
      options: {
        ...{ name, type: name, objectName: name === 'title' ? 'Title' : 'Body' },
        ...officeBox({ x: box.x, y: top, width: box.width, height: bottom - top }),
        ...{ margin: 0, valign: 'top', align: 'left' },
        fontFace: officeFace(deck.brand.typeface, name === 'title' ? 'heading' : 'body'),
        color: officeColour(wordsLook(deck).colours.tones[name === 'title' ? 'title' : 'ink']),
      },
      text: '',
    },
  };
}

/** Defines the layouts that the slides use, with brand, footer and number on them. */
export function defineMasters(
  pptx: PptxGenJS,
  deck: Deck,
  slides: readonly { readonly ready: ResolvedSlide; readonly layout: SlideLayout }[],
): void {
  const look = wordsLook(deck);
  for (const name of Object.values(MASTERS)) {
    const used = slides.filter(({ ready }) => masterOf(ready) === name);
    const [first] = used;
    if (first === undefined) continue;
    const texts = used.flatMap(({ layout }) => layout.texts);
    const { layout } = first;
    const slideNumber = number(layout, look);
    pptx.defineSlideMaster({
      title: name,
      background: { color: officeColour(look.colours.paper) },
      objects: [
        ...brandObjects(layout, deck, look),
        placeholder(
          TITLE,
          texts.filter(({ part }) => part === 'title'),
          deck,
        ),
        ...(name === MASTERS.text
          ? [
              placeholder(
                BODY,
                texts.filter(({ part }) => part === 'body'),
                deck,
              ),
            ]
          : []),
      ],
      ...(slideNumber === null ? {} : { slideNumber }),
    });
  }
}
