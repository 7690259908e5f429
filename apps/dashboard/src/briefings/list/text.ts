import { isolated } from '@waveguide/quantity';
import type { RouterOutputs } from '@waveguide/api';

export type BriefingLine = RouterOutputs['briefings']['list']['items'][number];
type Pin = BriefingLine['pins'][number];

const isBehind = ({ revision, newest }: Pick<Pin, 'revision' | 'newest'>): boolean => revision < newest;

/** "Base, revision 1". */
export const pinText = ({ scenarioName, revision }: Pin): string => `${isolated(scenarioName)}, revision ${revision}`;

/** Newer revisions than a briefing's, each scenario once: "revision 2 is out", or with its scenario if there are several. */
export function newerText(pins: readonly Pin[]): string | null {
  const newest = new Map(pins.filter(isBehind).map((pin) => [pin.scenarioId, pin]));
  if (newest.size === 0) return null;
  const several = new Set(pins.map(({ scenarioId }) => scenarioId)).size > 1;
  return [...newest.values()]
    .map((pin) => `revision ${pin.newest}${several ? ` of ${isolated(pin.scenarioName)}` : ''} is out`)
    .join(', ');
}

/**
 * The head of the list: what it holds and whether newer numbers are out.
 * @param items those on the page
 * @param total all briefings; null if only those that fit a search are listed
 */
export function listFinding(items: readonly Pick<BriefingLine, 'pins'>[], total: number | null): string {
  if (total === 0) return 'No briefing yet';
  if (total === null || total > items.length) return partFinding(items, total);
  const count = `${items.length} ${items.length === 1 ? 'briefing' : 'briefings'}`;
  const behind = items.filter(({ pins }) => pins.some(isBehind)).length;
  if (behind === 0) return `${count}, ${items.length === 1 ? 'at' : 'all at'} the newest numbers`;
  if (items.length === 1) return 'One briefing, and newer numbers are out';
  return `${count}; newer numbers are out for ${behind === items.length ? 'all of them' : behind}`;
}

/** Where the page shows a part only: how many there are, and of the part, how many have newer numbers. */
function partFinding(items: readonly Pick<BriefingLine, 'pins'>[], total: number | null): string {
  const behind = items.filter(({ pins }) => pins.some(isBehind)).length;
  const shown = `the ${items.length.toLocaleString('en-US')} shown here`;
  const news = behind === 0 ? `${shown} are at the newest numbers` : `newer numbers are out for ${behind} of ${shown}`;
  if (total !== null) return `${total.toLocaleString('en-US')} briefings; ${news}`;
  return items.length === 0 ? 'No briefing fits' : `Briefings that fit; ${news}`;
}
