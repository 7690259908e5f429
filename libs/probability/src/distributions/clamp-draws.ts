/**
 * Moves draws outside the bounds onto them, in place, and tells which fraction of the draws was moved; a screen shows it.
 * @param bounds of the unit or the assumption; null = no bound
 * @returns fraction of the draws that were clamped, 0 to 1; 0 for no draws
 */
export function clampDraws(
  draws: Float64Array,
  bounds: { readonly lower: number | null; readonly upper: number | null },
): number {
  const lower = bounds.lower ?? -Infinity;
  const upper = bounds.upper ?? Infinity;
  if (lower > upper) throw new RangeError(`The lower bound ${lower} lies above the upper bound ${upper}.`);
  let clamped = 0;
  for (let draw = 0; draw < draws.length; draw++) {
    if (draws[draw]! < lower) {
      draws[draw] = lower;
      clamped++;
    } else if (draws[draw]! > upper) {
      draws[draw] = upper;
      clamped++;
    }
  }
  return draws.length === 0 ? 0 : clamped / draws.length;
}
