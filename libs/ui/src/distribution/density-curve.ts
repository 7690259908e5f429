import { density, quantileFunction, type Distribution } from '@waveguide/probability';

export interface DensityPoint {
  readonly x: number;
  readonly y: number;
}

/** The part of the axis on which nearly all of the probability of these distributions lies. */
export function densityExtent(distributions: readonly Distribution[]): { readonly from: number; readonly to: number } {
  const ends = distributions.map((distribution) => {
    const quantile = quantileFunction(distribution);
    return { from: quantile(0.005), to: quantile(0.995) };
  });
  const from = Math.min(...ends.map((end) => end.from));
  const to = Math.max(...ends.map((end) => end.to));
  const margin = (to - from) * 0.06 || Math.abs(from) * 0.1 || 1;
  return { from: from - margin, to: to + margin };
}

/** Points of the density on an extent; empty for a fixed value, whose density has no height to draw. */
export function densityCurve(
  distribution: Distribution,
  extent: { readonly from: number; readonly to: number },
  steps = 120,
): readonly DensityPoint[] {
  if (distribution.kind === 'fixed') return [];
  return Array.from({ length: steps + 1 }, (_, index) => {
    const x = extent.from + ((extent.to - extent.from) * index) / steps;
    return { x, y: density(distribution, x) };
  });
}
