import type { Contradiction } from '@waveguide/evidence';

type Computed = Contradiction['computed'][number];

/**
 * The smallest and the largest of a contradiction's figures, where they are amounts of one kind that bars can set against one another;
 * null for ratios and for figures of different units.
 */
export function extremePair(computed: readonly Computed[]): readonly [Computed, Computed] | null {
  const amounts = computed.filter(({ unit, value }) => unit !== 'x' && unit !== 'ratio' && value > 0);
  const units = [...new Set(amounts.map(({ unit }) => unit))];
  const pairs = units.flatMap((unit): (readonly [Computed, Computed])[] => {
    const [smallest, ...others] = amounts.filter((figure) => figure.unit === unit).sort((a, b) => a.value - b.value);
    const largest = others.at(-1);
    return smallest === undefined || largest === undefined ? [] : [[smallest, largest]];
  });
  const widest = pairs.sort(([aLow, aHigh], [bLow, bHigh]) => bHigh.value / bLow.value - aHigh.value / aLow.value)[0];
  return widest ?? null;
}
