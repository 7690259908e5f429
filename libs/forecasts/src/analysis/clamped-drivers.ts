import { quantileFunction, type Distribution } from '@waveguide/probability';
import { formatQuantity, formatSmallFraction } from '@waveguide/quantity';
import { assumptionTitle, type AssumptionDefinition, type AssumptionValues } from '../model/assumption';
import type { ClampedInput } from '../model/market-run';

/** Beyond these levels lies less than half a draw of a full run: a bound out there moved none. */
const LOWEST_LEVEL = 1 / 32_768;
const HIGHEST_LEVEL = 1 - LOWEST_LEVEL;

/** Over which bounds of its assumption a distribution reaches, in words: "below 0%", "above 100%"; empty if it keeps them. */
function boundsLeft(
  distribution: Distribution,
  { lower, upper, unit }: Pick<AssumptionDefinition, 'lower' | 'upper' | 'unit'>,
): readonly string[] {
  const quantile = quantileFunction(distribution);
  return [
    ...(lower !== null && quantile(LOWEST_LEVEL) < lower ? [`below ${formatQuantity(lower, unit)}`] : []),
    ...(upper !== null && quantile(HIGHEST_LEVEL) > upper ? [`above ${formatQuantity(upper, unit)}`] : []),
  ];
}

/**
 * What was done to draws outside an assumption's bounds: "3.2% of its draws lay above 100% and were moved to it". A fraction that rounds to
 * nothing is "less than 0.1%". Null if no draw was moved.
 */
export function clampedSentence(
  fraction: number,
  distribution: Distribution,
  definition: Pick<AssumptionDefinition, 'lower' | 'upper' | 'unit'>,
): string | null {
  if (!(fraction > 0)) return null;
  const bounds = boundsLeft(distribution, definition);
  const where = bounds.length === 0 ? 'outside its bounds' : bounds.join(' or ');
  return `${formatSmallFraction(fraction)} of its draws lay ${where} and were moved to ${bounds.length === 1 ? 'it' : 'the bound'}`;
}

/** A sentence for each assumption of which draws were moved to a bound in a run, the largest fraction first. */
export function clampedSentences(
  clamped: readonly ClampedInput[],
  of: { readonly definitions: readonly AssumptionDefinition[]; readonly values: AssumptionValues },
): readonly string[] {
  const definitions = new Map(of.definitions.map((definition) => [definition.key, definition]));
  return [...clamped]
    .sort((a, b) => b.fraction - a.fraction || (a.key < b.key ? -1 : 1))
    .flatMap(({ key, fraction }) => {
      const [definition, distribution] = [definitions.get(key), of.values.get(key)];
      if (definition === undefined || distribution === undefined) return [];
      const text = clampedSentence(fraction, distribution, definition);
      return text === null ? [] : [`${assumptionTitle(definition)}: ${text}.`];
    });
}
