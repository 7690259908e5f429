import { LeastRecentlyUsed } from './least-recently-used';

describe('LeastRecentlyUsed', () => {
  it('makes a value once while it is kept', () => {
    const cache = new LeastRecentlyUsed<number>(2);
    const make = jest.fn(() => 7);
    expect([cache.get('a', make), cache.get('a', make)]).toEqual([7, 7]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('forgets what was asked for the longest ago, not what was made first', () => {
    const cache = new LeastRecentlyUsed<string>(2);
    cache.get('a', () => 'a1');
    cache.get('b', () => 'b1');
    cache.get('a', () => 'a2');
    cache.get('c', () => 'c1');
    expect(cache.size).toBe(2);
    expect(cache.get('a', () => 'a3')).toBe('a1');
    expect(cache.get('b', () => 'b2')).toBe('b2');
  });

  it('keeps nothing of a value that could not be made', () => {
    const cache = new LeastRecentlyUsed<string>(1);
    expect(() =>
      cache.get('a', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(cache.size).toBe(0);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a capacity of %p', (capacity) => {
    expect(() => new LeastRecentlyUsed(capacity)).toThrow(RangeError);
  });
});
