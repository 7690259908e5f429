import type { ScenarioOdds } from '@waveguide/forecasts';
import { formatQuantity, isolated, type UnitId } from '@waveguide/quantity';

/** Below this the draws can no longer tell small from none. */
const LEAST = 0.001;

const share = (fraction: number): string =>
  fraction === 0 ? 'none' : fraction < LEAST ? 'fewer than 0.1%' : formatQuantity(fraction, 'fraction');

/** How far out a scenario's median lies among Base's draws, from the nearer end: "2.5% of Base’s draws lie at or below". */
export function oddsText({ atOrBelow, atOrAbove }: ScenarioOdds, baseName: string): string {
  const [fraction, side] = atOrBelow <= atOrAbove ? [atOrBelow, 'below'] : [atOrAbove, 'above'];
  return `${share(fraction)} of ${isolated(baseName)}’s draws lie at or ${side}`;
}

/** The same as a sentence about the scenario: "Downside’s 17M: 2.5% of Base’s draws lie at or below it." */
export function oddsSentence(
  odds: ScenarioOdds,
  of: { readonly name: string; readonly baseName: string; readonly unit: UnitId },
): string {
  return `${isolated(of.name)}’s ${formatQuantity(odds.median, of.unit)}: ${oddsText(odds, of.baseName)} it.`;
}

/** What every place that shows scenarios side by side says of them. */
export function whatIfText(baseName: string): string {
  return `A scenario is a what-if with ranges of its own, not a part of ${isolated(baseName)}’s range.`;
}
