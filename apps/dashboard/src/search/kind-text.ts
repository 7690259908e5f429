import type { RouterOutputs } from '@waveguide/api';

/** The answer of a search. */
export type FoundAnswer = RouterOutputs['search']['find'];
export type FoundGroup = FoundAnswer['groups'][number];
export type FoundEntry = FoundGroup['entries'][number];
export type FoundKind = FoundGroup['kind'];

const NAMES: Readonly<Record<FoundKind, string>> = {
  page: 'Pages',
  vendor: 'Vendors',
  product: 'Products',
  milestone: 'Milestones',
  estimate: 'Estimates',
  observation: 'Observations',
  driver: 'Drivers',
  chart: 'Charts',
  source: 'Sources',
};

/** A kind as a heading or a choice. */
export const kindName = (kind: FoundKind) => NAMES[kind];

/** A kind that an address names, or null. */
export const kindOf = (text: string | undefined): FoundKind | null =>
  (Object.keys(NAMES) as FoundKind[]).find((kind) => kind === text) ?? null;

const counted = (count: number) => count.toLocaleString('en-US');

/** How many results there are: "one result", "1,204 results". */
export function resultText(total: number): string {
  return total === 1 ? 'One result' : `${counted(total)} results`;
}

/** How much of a group is shown: "5 of 21", or its number alone if all of it is. */
export function shownText({ entries, total }: Pick<FoundGroup, 'entries' | 'total'>): string {
  return entries.length < total ? `${counted(entries.length)} of ${counted(total)}` : counted(total);
}

/** Entries that fit, of all kinds. */
export const totalOf = (groups: readonly FoundGroup[]) => groups.reduce((sum, { total }) => sum + total, 0);
