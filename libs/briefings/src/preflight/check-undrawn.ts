import type { Check, Finding } from './types';
import { fieldName } from '../content/slide-field';
import type { UndrawnText } from '../layout/slide-measures';
import { counted, slideNumber } from './slide-number';

/** As many characters are named; a whole text in a script without a face has hundreds. */
const MOST_NAMED = 12;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** "“ខ” (U+1781), “្” (U+17D2) and 3 more" */
function named(characters: readonly string[]): string {
  const shown = characters.slice(0, MOST_NAMED).map((character) => `“${character}” (${codePoint(character)})`);
  const rest = characters.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}

function finding(slideId: string, slide: number, { field, characters }: UndrawnText): Finding {
  const one = characters.length === 1;
  const detail = `No face has ${named(characters)}. Pictures, PDFs and shared links show a box in ${one ? 'its' : 'their'} place; a presentation is drawn with the fonts of whoever opens it. Write ${one ? 'it' : 'them'} in another way.`;
  return {
    check: 'undrawn',
    level: 'look',
    slideId,
    field,
    title: `Slide ${slide}: the ${fieldName(field)} has ${counted(characters.length, 'character')} that cannot be drawn`,
    detail,
    fixes: [
      { kind: 'open-field', field },
      { kind: 'acknowledge', about: detail },
    ],
  };
}

/** Characters for which no face has a shape, so that pictures and PDFs show boxes. */
export const checkUndrawn: Check = ({ content, layouts }) => {
  const shown = layouts.filter(({ slideId }) => slideNumber(content, slideId) > 0);
  return {
    found: shown
      .toSorted((a, b) => slideNumber(content, a.slideId) - slideNumber(content, b.slideId))
      .flatMap(({ slideId, undrawn }) => undrawn.map((text) => finding(slideId, slideNumber(content, slideId), text))),
    held:
      shown.length === 0
        ? null
        : {
            text: 'Every character can be drawn',
            detail: `Looked at every text of ${counted(shown.length, 'slide')}.`,
          },
  };
};
