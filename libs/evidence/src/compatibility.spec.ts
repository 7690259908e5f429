import { compatible, type FigureKind } from './compatibility';

const ports: FigureKind = { metric: 'ports', unit: 'ports', scopeKey: 'cpo-ports', basis: 'annual' };

describe('compatible', () => {
  it('holds for figures that count the same thing in the same way', () => {
    expect(compatible(ports, { ...ports })).toEqual({ ok: true, value: true });
  });

  it.each([
    ['metric', { metric: 'revenue' }],
    ['unit', { unit: 'units' }],
    ['scope', { scopeKey: 'cpo+npo-ports' }],
    ['basis', { basis: 'run-rate' }],
  ] as const)('does not hold for another %s, and says so', (differsIn, change) => {
    const other: FigureKind = { ...ports, ...change };
    for (const result of [compatible(ports, other), compatible(other, ports)]) {
      expect(result).toMatchObject({ ok: false, error: { differsIn } });
    }
  });

  it('names both scopes to the reader', () => {
    const result = compatible(ports, { ...ports, scopeKey: 'cpo+npo-ports' });
    expect(result.ok ? '' : result.error.message).toBe(
      'One counts “CPO ports, speed not stated”, the other “Co-packaged and near-packaged ports”.',
    );
  });
});
