/** What the library writes about how a reader opens the file; its own type may be left out (ISO 32000-1, table 150). */
const PREFERENCES = '/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>';
/** The language of what is not somebody's own words (ISO 32000-1, 14.9.2): readers aloud choose their voice by it. */
const WITH_LANGUAGE = '/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (en)';

/**
 * A PDF that states its language, which the library that writes it cannot. The entry takes the place of one that may be left out, so that no
 * other byte moves and every place that the file names still holds; a file without that entry is given back as it is.
 */
export function withLanguage(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const stated = Buffer.from(pdf);
  const at = stated.lastIndexOf(PREFERENCES, undefined, 'latin1');
  if (at >= 0) stated.write(WITH_LANGUAGE.padEnd(PREFERENCES.length), at, 'latin1');
  return new Uint8Array(stated);
}
