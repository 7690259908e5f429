import { columnSeed, hashText } from './column-seed';

describe('hashText', () => {
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['\uffff\uffff', 0, 0x76293b50],
    ['\u4321\u8765', 0, 0xf55b516b],
    ['\u4321\u8765', 0x5082edee, 0x2362f9de],
    ['\u4321', 0, 0xa0f7b07a],
    ['\u0000\u0000', 0, 0x2362f9de],
    ['\u0000', 0, 0x30f4c306],
  ])('gives the published MurmurHash3 value of %j under seed %d', (text, seed, hash) => {
    expect(hashText(text, seed)).toBe(hash);
  });
});

describe('columnSeed', () => {
  it('differs between keys and between seeds, also beyond 32 bits', () => {
    const seeds = new Set<number>();
    for (let key = 0; key < 100; key++) {
      for (const seed of [0, 1, -1, 2 ** 32, 2 ** 40 + 1]) seeds.add(columnSeed(seed, `share-${key}`));
    }
    // 500 values of 32 bits collide with probability 500²/2³³ = 3e-5; this fixed set does not.
    expect(seeds.size).toBe(500);
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => columnSeed(0.5, 'share')).toThrow(RangeError);
    expect(() => columnSeed(2 ** 60, 'share')).toThrow(RangeError);
  });
});
