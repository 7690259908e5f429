import { countText, countTextCapital, isolated } from '@waveguide/quantity';
import type { RevisionStamp } from '@waveguide/api';

/** A revision as a table's head names it. */
export const revisionName = ({ scenarioName, number }: Pick<RevisionStamp, 'scenarioName' | 'number'>): string =>
  `${isolated(scenarioName)}, revision ${number}`;

export interface ComparisonCounts {
  readonly drivers: number;
  readonly correlations: number;
}

/** What a comparison found, in a sentence. */
export function comparisonFinding(
  from: Pick<RevisionStamp, 'scenarioName' | 'number'>,
  to: Pick<RevisionStamp, 'scenarioName' | 'number'>,
  counts: ComparisonCounts,
): string {
  const pair = `${revisionName(from)}, and ${revisionName(to)}`;
  if (counts.drivers === 0 && counts.correlations === 0) return `${pair}, say the same`;
  const drivers = `${countTextCapital(counts.drivers)} ${counts.drivers === 1 ? 'driver' : 'drivers'}`;
  const pairs =
    counts.correlations === 0
      ? ''
      : ` and ${countText(counts.correlations)} ${counts.correlations === 1 ? 'correlation' : 'correlations'}`;
  return `${drivers}${pairs} ${counts.drivers + counts.correlations === 1 ? 'sets' : 'set'} ${revisionName(to)}, apart from ${revisionName(from)}`;
}
