import type { RouterOutputs } from '@waveguide/api';

export type BriefingLine = RouterOutputs['briefings']['list']['items'][number];
type Pin = BriefingLine['pins'][number];

const isBehind = ({ revision, newest }: Pick<Pin, 'revision' | 'newest'>): boolean => revision < newest;

/** "Base, revision 1". */
export const pinText = ({ scenarioName, revision }: Pin): string => `${scenarioName}, revision ${revision}`;

/** Newer revisions than a briefing's, each scenario once: "revision 2 is out", or with its scenario where there are several. */
export function newerText(pins: readonly Pin[]): string | null {
  const newest = new Map(pins.filter(isBehind).map((pin) => [pin.scenarioId, pin]));
  if (newest.size === 0) return null;
  const several = new Set(pins.map(({ scenarioId }) => scenarioId)).size > 1;
  return [...newest.values()]
    .map((pin) => `revision ${pin.newest}${several ? ` of ${pin.scenarioName}` : ''} is out`)
    .join(', ');
}

/** The head of the list: what it holds and whether newer numbers are out. */
export function listFinding(items: readonly Pick<BriefingLine, 'pins'>[]): string {
  if (items.length === 0) return 'No briefing yet';
  const count = `${items.length} ${items.length === 1 ? 'briefing' : 'briefings'}`;
  const behind = items.filter(({ pins }) => pins.some(isBehind)).length;
  if (behind === 0) return `${count}, ${items.length === 1 ? 'at' : 'all at'} the newest numbers`;
  if (items.length === 1) return 'One briefing, and newer numbers are out';
  return `${count}; newer numbers are out for ${behind === items.length ? 'all of them' : behind}`;
}
