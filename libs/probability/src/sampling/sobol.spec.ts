import { owenScrambleReversed, reverseBits } from './owen-scramble';
import { fillScrambledSobol, SOBOL_DIMENSIONS, sobolDirections } from './sobol';

/** Points of the plain sequence in Gray-code order, as 32-bit integers. */
function plainPoints(dimension: number, count: number): number[] {
  const directions = sobolDirections(dimension);
  let point = 0;
  return Array.from({ length: count }, (_, index) => {
    const now = point;
    let lowestZero = 0;
    while ((index >> lowestZero) & 1) lowestZero++;
    point = (point ^ directions[lowestZero]!) >>> 0;
    return now;
  });
}

function scrambled(dimension: number, scramble: number, count: number): Float64Array {
  const out = new Float64Array(count);
  fillScrambledSobol({ dimension, scramble }, out);
  return out;
}

describe('Sobol sequence', () => {
  it('has the first ten points that Joe & Kuo publish for three dimensions', () => {
    const points = [0, 1, 2].map((dimension) => plainPoints(dimension, 10).map((point) => point / 2 ** 32));
    expect(points).toEqual([
      [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125, 0.1875, 0.6875],
      [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625, 0.3125, 0.8125],
      [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375, 0.9375, 0.4375],
    ]);
  });

  it('has direction numbers with one leading bit per level, in every dimension', () => {
    expect(SOBOL_DIMENSIONS).toBe(512);
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) {
      const directions = sobolDirections(dimension);
      // Bit j of direction j is set and none below it: the matrix is triangular, each 1-D projection a (0,1)-sequence.
      for (let bit = 0; bit < 32; bit++) {
        expect(directions[bit]! % 2 ** (31 - bit)).toBe(0);
        expect(Math.floor(directions[bit]! / 2 ** (31 - bit)) % 2).toBe(1);
      }
    }
  });

  it('tells every pair of neighbouring dimensions apart', () => {
    const seen = new Set<string>();
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) seen.add(sobolDirections(dimension).join());
    expect(seen.size).toBe(SOBOL_DIMENSIONS);
  });

  it('refuses a dimension without direction numbers', () => {
    expect(() => sobolDirections(SOBOL_DIMENSIONS)).toThrow(RangeError);
    expect(() => sobolDirections(-1)).toThrow(RangeError);
    expect(() => sobolDirections(1.5)).toThrow(RangeError);
  });
});

describe('fillScrambledSobol', () => {
  it('is the scramble applied point by point', () => {
    const slow = plainPoints(17, 1000).map(
      (point) => ((owenScrambleReversed(reverseBits(point), 0x9e3779b9) >>> 0) + 0.5) / 2 ** 32,
    );
    expect([...scrambled(17, 0x9e3779b9, 1000)]).toEqual(slow);
  });

  it('keeps one point in each elementary interval of the first two dimensions: a (0, 10, 2)-net', () => {
    const first = scrambled(0, 123, 1024);
    const second = scrambled(1, 456, 1024);
    for (let bits = 0; bits <= 10; bits++) {
      const cells = new Set<number>();
      for (let point = 0; point < 1024; point++) {
        cells.add(
          Math.floor(first[point]! * 2 ** bits) * 2 ** (10 - bits) + Math.floor(second[point]! * 2 ** (10 - bits)),
        );
      }
      expect(cells.size).toBe(1024);
    }
  });

  it('starts a longer run with the shorter one', () => {
    expect(scrambled(40, 9, 5000).slice(0, 2000)).toEqual(scrambled(40, 9, 2000));
  });

  it('integrates a smooth function of six dimensions far better than pseudo-random draws could', () => {
    const count = 4096;
    const columns = [3, 11, 25, 40, 66, 71].map((dimension) => scrambled(dimension, 1000 + dimension, count));
    let sum = 0;
    for (let draw = 0; draw < count; draw++) {
      sum += columns.reduce((product, column) => product * (0.5 + column[draw]!), 1);
    }
    // Mean 1, variance (13/12)^6 − 1 = 0.616: pseudo-random draws err by σ/√n = 0.0123; a tenth of it must suffice here.
    expect(Math.abs(sum / count - 1)).toBeLessThan(0.0012);
  });
});

describe('owenScrambleReversed', () => {
  it('is nested: outputs share exactly as many leading bits as inputs', () => {
    for (let shared = 0; shared < 31; shared++) {
      const a = 0b10110011100011110000111110000011 >>> 0;
      const b = (a ^ (1 << (31 - shared))) >>> 0;
      const outA = owenScrambleReversed(reverseBits(a), 77);
      const outB = owenScrambleReversed(reverseBits(b), 77);
      expect(Math.clz32(outA ^ outB)).toBe(shared);
    }
  });

  it('maps a fixed point evenly over seeds', () => {
    const cells = new Array<number>(16).fill(0);
    for (let seed = 0; seed < 16_000; seed++) cells[owenScrambleReversed(0, Math.imul(seed, 0x9e3779b9)) >>> 28]!++;
    // Binomial with n = 16,000, p = 1/16: σ = 30.6. Stratified seeds may do better, not worse.
    for (const hits of cells) expect(Math.abs(hits - 1000)).toBeLessThan(4 * 30.6);
  });
});
