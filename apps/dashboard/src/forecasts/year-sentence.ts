import { ledgerCheckSentence, type RowCounts } from '@waveguide/forecasts';

/** How many of a year's rows the scenario in view meets: "Base meets 1 of 2 comparable figures for 2030 …."; null if none is compared. */
export function yearSentence(
  counts: RowCounts,
  { name, year }: { readonly name: string; readonly year: number },
): string | null {
  const compared = Object.entries(counts).some(([verdict, count]) => verdict !== 'not-compared' && count > 0);
  return compared ? `For ${year}, ${ledgerCheckSentence(counts, name).replace(/^No/, 'no')}.` : null;
}
