import { quantileOfSorted } from '@waveguide/probability';
import { type Missing, missing } from '@waveguide/quantity';
import type { CostOfOwnership } from './cost-of-ownership';
import type { OwnershipDraw, OwnershipRun, Purchase } from './ownership-run';

/** Quantiles and mean over the draws. Means add up (capital + energy + failures = total); quantiles do not. */
export interface DrawRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

/** Cost of owning one technology over the draws; present values in USD for the whole purchase unless the name says otherwise. */
export interface TechnologyOwnership {
  readonly id: string;
  readonly name: string;
  readonly capitalUsd: DrawRange;
  readonly energyUsd: DrawRange;
  readonly failuresUsd: DrawRange;
  readonly totalUsd: DrawRange;
  readonly totalUsdPerPort: DrawRange;
  readonly energyMWhPerYear: DrawRange;
  readonly failuresPerPortYear: DrawRange;
  /** Against the incumbent, draw by draw; null for the incumbent itself. */
  readonly comparison: OwnershipComparison | null;
}

/** A technology against the incumbent. */
export interface OwnershipComparison {
  /** Incumbent's total less this technology's, USD: positive if this one is cheaper. */
  readonly savingUsd: DrawRange;
  /** Fraction of draws in which this technology costs less. */
  readonly cheaperFraction: number;
  /** Break-even failure rate, failures per port-year; negative = never cheaper. Null if `breakEvenMissing` says why. */
  readonly breakEvenFailuresPerPortYear: DrawRange | null;
  /** Fraction of draws with a break-even rate of 0 or below: dearer even without any failure. */
  readonly neverCheaperFraction: number;
  readonly breakEvenMissing: Missing | null;
}

/** Ranges of a purchase's cost, plain JSON. */
export interface OwnershipSummary {
  readonly purchase: Purchase;
  readonly incumbent: string;
  readonly drawCount: number;
  readonly technologies: readonly TechnologyOwnership[];
  /** Technologies without a price in some draw of that year. */
  readonly missing: readonly { readonly id: string; readonly name: string; readonly missing: Missing }[];
}

/** Reduces a run to P10, P50, P90 and mean of every part of the cost and of the comparison with the incumbent. */
export function summariseOwnership(run: OwnershipRun): OwnershipSummary {
  const isComplete = (draws: readonly (OwnershipDraw | null)[]): draws is readonly OwnershipDraw[] =>
    !draws.includes(null);
  const incumbent = run.technologies.find(({ id }) => id === run.incumbent)?.draws ?? [];
  const drawCount = incumbent.length;
  const technologies: TechnologyOwnership[] = [];
  const without: { id: string; name: string; missing: Missing }[] = [];
  for (const { id, name, draws, breakEven } of run.technologies) {
    if (!isComplete(draws)) {
      const detail = `${name} has no price in ${run.purchase.year}: nothing has shipped in some draws.`;
      without.push({ id, name, missing: missing('undefined', detail) });
      continue;
    }
    const part = (read: (cost: CostOfOwnership) => number): DrawRange => rangeOf(draws.map(({ cost }) => read(cost)));
    technologies.push({
      id,
      name,
      capitalUsd: part((cost) => cost.capitalUsd),
      energyUsd: part((cost) => cost.energyUsd),
      failuresUsd: part((cost) => cost.failuresUsd),
      totalUsd: part((cost) => cost.totalUsd),
      totalUsdPerPort: part((cost) => cost.totalUsdPerPort),
      energyMWhPerYear: part((cost) => cost.energyMWhPerYear),
      failuresPerPortYear: rangeOf(draws.map(({ inputs }) => inputs.failuresPerPortYear)),
      comparison: breakEven !== null && isComplete(incumbent) ? comparisonOf({ incumbent, draws, breakEven }) : null,
    });
  }
  return { purchase: run.purchase, incumbent: run.incumbent, drawCount, technologies, missing: without };
}

function comparisonOf(o: {
  readonly incumbent: readonly OwnershipDraw[];
  readonly draws: readonly OwnershipDraw[];
  readonly breakEven: Float64Array;
}): OwnershipComparison {
  const savings = o.draws.map(({ cost }, draw) => o.incumbent[draw]!.cost.totalUsd - cost.totalUsd);
  const defined = o.breakEven.every((rate) => Number.isFinite(rate));
  const fraction = (count: number): number => count / o.draws.length;
  return {
    savingUsd: rangeOf(savings),
    cheaperFraction: fraction(savings.filter((saving) => saving > 0).length),
    breakEvenFailuresPerPortYear: defined ? rangeOf([...o.breakEven]) : null,
    neverCheaperFraction: fraction(o.breakEven.filter((rate) => rate <= 0).length),
    breakEvenMissing: defined
      ? null
      : missing('undefined', 'In some draws a failure costs nothing, so no failure rate makes the two equal.'),
  };
}

function rangeOf(values: readonly number[]): DrawRange {
  const sorted = Float64Array.from(values).sort();
  return {
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}
