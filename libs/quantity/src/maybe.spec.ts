import { isPresent, mapMaybe, missing, present, valueOrNull } from './maybe';
import { err, mapResult, ok } from './result';

describe('values that may be missing', () => {
  const absent = missing('withheld', 'The vendor does not publish this.');

  it('keeps the reason through a calculation', () => {
    expect(mapMaybe(absent, (value: number) => value * 2)).toBe(absent);
    expect(mapMaybe(present(2), (value) => value * 2)).toEqual(present(4));
  });

  it('tells present from missing, also for 0', () => {
    expect(isPresent(present(0))).toBe(true);
    expect(isPresent(absent)).toBe(false);
    expect(valueOrNull(present(0))).toBe(0);
    expect(valueOrNull(absent)).toBeNull();
  });

  it('demands a sentence', () => {
    expect(() => missing('unknown', ' ')).toThrow(RangeError);
  });
});

describe('results', () => {
  it('changes a value and passes a problem on', () => {
    expect(mapResult(ok(2), (value) => value + 1)).toEqual({ ok: true, value: 3 });
    const failed = err('no');
    expect(mapResult(failed, (value: number) => value + 1)).toBe(failed);
  });
});
