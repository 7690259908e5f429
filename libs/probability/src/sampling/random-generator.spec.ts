import { randomGenerator, xoshiro128 } from './random-generator';

/** The authors' C code in 64-bit-safe big integers: slow, but without any of JavaScript's 32-bit pitfalls. */
function plainXoshiro(seed: readonly [bigint, bigint, bigint, bigint], count: number): number[] {
  const mask = 0xffffffffn;
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  const s = [...seed];
  return Array.from({ length: count }, () => {
    const result = (rotate((s[1]! * 5n) & mask, 7n) * 9n) & mask;
    const t = (s[1]! << 9n) & mask;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = rotate(s[3]!, 11n);
    return Number(result);
  });
}

describe('xoshiro128**', () => {
  it('gives the published first outputs from the state 1, 2, 3, 4', () => {
    const { nextInteger } = xoshiro128(Uint32Array.of(1, 2, 3, 4));
    expect([nextInteger(), nextInteger(), nextInteger(), nextInteger()]).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('follows the plain definition for 10,000 steps', () => {
    const { nextInteger } = xoshiro128(Uint32Array.of(0xdeadbeef, 0x12345678, 0xffffffff, 0x80000001));
    const plain = plainXoshiro([0xdeadbeefn, 0x12345678n, 0xffffffffn, 0x80000001n], 10_000);
    expect(plain.map(() => nextInteger())).toEqual(plain);
  });

  it('refuses the state it cannot leave', () => {
    expect(() => xoshiro128(new Uint32Array(4))).toThrow(RangeError);
  });
});

describe('randomGenerator', () => {
  it('repeats under one seed and differs under another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, randomGenerator(seed).nextUniform);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('is uniform: mean and variance within four standard errors (seed 3)', () => {
    const { nextUniform } = randomGenerator(3);
    const count = 100_000;
    let sum = 0;
    let squares = 0;
    for (let draw = 0; draw < count; draw++) {
      const u = nextUniform();
      sum += u;
      squares += (u - 0.5) ** 2;
    }
    // Standard errors 1/√(12n) and √(1/180n).
    expect(Math.abs(sum / count - 0.5)).toBeLessThan(4 / Math.sqrt(12 * count));
    expect(Math.abs(squares / count - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * count));
  });

  it('spreads whole numbers evenly (seed 5)', () => {
    const { nextBelow } = randomGenerator(5);
    const hits = [0, 0, 0, 0, 0, 0, 0];
    for (let draw = 0; draw < 70_000; draw++) hits[nextBelow(7)]!++;
    // Each is binomial with n = 70,000, p = 1/7: σ = 92.6.
    for (const hit of hits) expect(Math.abs(hit - 10_000)).toBeLessThan(4 * 92.6);
  });
});
