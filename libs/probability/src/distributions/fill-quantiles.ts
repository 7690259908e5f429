import type { Distribution } from './distribution';
import { metalogCoefficients } from './metalog';
import { quantileFunction } from './quantile-function';

/**
 * Turns a column of uniforms into draws: `out[i]` is the quantile at `uniforms[i]`. The commonest kinds are written out as loops without
 * a call per draw. `out` may be `uniforms` itself.
 * @throws RangeError when the lengths differ
 */
export function fillQuantiles(distribution: Distribution, uniforms: Float64Array, out: Float64Array): void {
  const count = uniforms.length;
  if (out.length !== count) throw new RangeError(`${count} uniforms do not fill ${out.length} draws.`);
  if (distribution.kind === 'fixed') {
    out.fill(distribution.value);
  } else if (distribution.kind === 'triangular' && distribution.low < distribution.high) {
    const { low, mode, high } = distribution;
    const width = high - low;
    const atMode = (mode - low) / width;
    const left = width * (mode - low);
    const right = width * (high - mode);
    for (let draw = 0; draw < count; draw++) {
      const u = uniforms[draw]!;
      out[draw] = u < atMode ? low + Math.sqrt(u * left) : high - Math.sqrt((1 - u) * right);
    }
  } else if (distribution.kind === 'metalog' && distribution.lower === null && distribution.upper === null) {
    const { a1, a2, a3 } = metalogCoefficients(distribution);
    for (let draw = 0; draw < count; draw++) {
      const u = uniforms[draw]!;
      out[draw] = a1 + (a2 + a3 * (u - 0.5)) * Math.log(u / (1 - u));
    }
  } else {
    const quantile = quantileFunction(distribution);
    for (let draw = 0; draw < count; draw++) out[draw] = quantile(uniforms[draw]!);
  }
}
