import { fallbackFamilies } from './fallback-faces';
import { FONT_FACES, registerFonts } from './files';

/**
 * Registers every face that the texts of a value may need, in whichever family they are set. A face that is registered while a document is
 * drawn gives the faces before it new numbers, and the document would hold them twice, so that the first one differs from the second.
 * @param value plain JSON
 */
export function prepareFaces(value: unknown): void {
  registerFonts();
  const characters = [...new Set(JSON.stringify(value))].join('');
  for (const family of new Set(FONT_FACES.map((face) => face.family))) fallbackFamilies(characters, family);
}
