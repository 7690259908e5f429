import { hasShape } from './fallback-faces';
import { firstFamily, parsedFont } from './parsed-font';

/** Blanks, controls, joiners, selectors and marks of direction show nothing by themselves. */
const WITHOUT_SHAPE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const LATIN_1 = /^[\u0020-\u00ff]*$/;

/**
 * The characters of a text that no face has a shape for, each once, in the order of the text: a picture shows a box in their place.
 * @param font as a canvas takes it
 */
export function undrawnCharacters(text: string, font: string): readonly string[] {
  if (LATIN_1.test(text)) return [];
  const family = firstFamily(parsedFont(font).family);
  // A letter and its mark are drawn as the one letter that Unicode makes of them.
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => !WITHOUT_SHAPE.test(character) && !hasShape(character, family),
  );
}
