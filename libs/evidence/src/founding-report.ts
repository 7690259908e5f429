import type { Source } from './schema/source';

/** What the report is, where a page does not introduce it by its title. */
export const FOUNDING_REPORT_IN_SHORT = 'the market report that these records began with';

/** A place in the report as a reader has it: "sec9 Technology Roadmap" is "section 9, Technology Roadmap". */
export function locatorText(locator: string): string {
  return locator.replace(/\bsec(\d+)(?: (?=\p{L}))?/gu, (found, section: string) =>
    found.endsWith(' ') ? `section ${section}, ` : `section ${section}`,
  );
}

/** The report among sources; undefined if none is it. */
export function foundingReport<Of extends Pick<Source, 'tier'>>(sources: readonly Of[]): Of | undefined {
  return sources.find(({ tier }) => tier === 'founding-report');
}

/**
 * Introduces the founding report once, by what it is: "The founding report is “The Photonic Revolution in the Package: …” by Uplatz, an undated
 * market report that these records began with; what it claims is held against other sources."
 */
export function foundingReportIntroduction({
  publisher,
  title,
  publishedOn,
}: Pick<Source, 'publisher' | 'title' | 'publishedOn'>): string {
  const dated = publishedOn.kind === 'missing' ? 'an undated' : 'a';
  return `The founding report is “${title}” by ${publisher}, ${dated} market report that these records began with; what it claims is held against other sources.`;
}
