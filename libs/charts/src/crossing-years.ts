import { seriesOf, type MarketSummary } from '@waveguide/forecasts';

/** Years at which a volume is passed, decimal; null = not within the model's years. */
export interface CrossingYears {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

function crossing(years: readonly number[], values: readonly (number | null)[], threshold: number): number | null {
  for (let i = 1; i < years.length; i += 1) {
    const [before, after] = [values[i - 1], values[i]];
    if (before === null || after === null || before >= threshold || after < threshold) continue;
    // Between two years growth is compound, so the logarithm is interpolated; from zero it is linear.
    const part =
      before > 0 ? Math.log(threshold / before) / Math.log(after / before) : (threshold - before) / (after - before);
    return years[i - 1] + part * (years[i] - years[i - 1]);
  }
  return null;
}

/**
 * When ports a year pass a volume. A path that rises passes it by year t exactly if it lies above it in t, so the year is past with a
 * probability of 10 % where the P90 of the ports crosses the volume: quantiles of the year come from the opposite quantiles of the ports.
 */
export function crossingYears(
  summary: MarketSummary,
  of: { readonly entity: string; readonly ports: number },
): CrossingYears {
  const series = seriesOf(summary, 'ports', of.entity);
  const at = (level: number) => {
    const index = summary.levels.findIndex((l) => Math.abs(l - level) < 1e-9);
    return crossing(
      summary.years,
      series.quantiles.map((quantiles) => quantiles[index] ?? null),
      of.ports,
    );
  };
  return { p10: at(0.9), p50: at(0.5), p90: at(0.1) };
}
