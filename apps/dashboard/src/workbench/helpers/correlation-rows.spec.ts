import { correlationsOfRows, rowsOfCorrelations, type CorrelationRow } from './correlation-rows';

const keys = ['a', 'b', 'c'];
const row = (keyA: string, keyB: string, text: string): CorrelationRow => ({ keyA, keyB, text });

describe('typed correlations', () => {
  it.each([
    ['0.4', 0.4],
    ['-.25', -0.25],
    ['−0,3', -0.3],
    ['40 %', 0.4],
  ])('reads %s', (text, rankCorrelation) => {
    expect(correlationsOfRows([row('b', 'a', text)], keys)).toEqual({
      ok: true,
      value: [{ keyA: 'a', keyB: 'b', rankCorrelation }],
    });
  });

  it.each(['', 'high', 'NaN', 'Infinity', '1e400', '0.4.1'])('refuses “%s” at its row', (text) => {
    const read = correlationsOfRows([row('a', 'b', '0.1'), row('b', 'c', text)], keys);
    expect(read.ok ? null : read.error.index).toBe(1);
  });

  it('refuses a number beyond 1, a pair with itself and a pair twice, each at its row', () => {
    const index = (rows: readonly CorrelationRow[]) => {
      const read = correlationsOfRows(rows, keys);
      return read.ok ? null : read.error.index;
    };
    expect(index([row('a', 'b', '1.2')])).toBe(0);
    expect(index([row('a', 'b', '0.1'), row('c', 'c', '0.1')])).toBe(1);
    expect(index([row('a', 'b', '0.1'), row('b', 'a', '0.2')])).toBe(1);
  });

  it('refuses what contradicts itself and offers correlations that are possible', () => {
    const read = correlationsOfRows([row('a', 'b', '0.9'), row('b', 'c', '0.9'), row('a', 'c', '-0.9')], keys);
    if (read.ok || read.error.nearest === null) throw new Error('nothing was offered');
    expect(read.error.index).toBeNull();
    const taken = correlationsOfRows(rowsOfCorrelations(read.error.nearest), keys);
    expect(taken.ok).toBe(true);
    expect(read.error.nearest).toHaveLength(3);
  });
});
