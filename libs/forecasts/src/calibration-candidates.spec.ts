import type { PublishedEstimate } from '@waveguide/evidence';
import { missing, present } from '@waveguide/quantity';
import { baseMarketModel } from './base-market-model';
import { calibrationCandidate } from './calibration-candidates';

const estimate: PublishedEstimate = {
  kind: 'published-estimate',
  id: 'pe-1',
  sourceId: 's-1',
  locator: null,
  publisher: 'A house',
  metric: 'revenue',
  scopeKey: 'cpo+oio',
  scopeText: 'CPO and optical I/O',
  basis: 'annual',
  target: { kind: 'year', year: 2030 },
  value: present(8.1e9),
  low: null,
  high: null,
  unit: 'USD',
  qualifier: 'point',
  quoteSummary: 'about $8.1B in 2030',
  evidence: 'secondary',
  flag: null,
  excluded: false,
  vintage: '2026-03',
};
const candidate = (over: Partial<PublishedEstimate>) => calibrationCandidate({ ...estimate, ...over }, baseMarketModel);

describe('what a calibration may be fitted to', () => {
  it('is a stated value of a year for what the model counts', () => {
    expect(candidate({})).toEqual({
      kind: 'compatible',
      byDefault: true,
      point: { output: 'revenue', entity: 'co-packaged', year: 2030, value: 8.1e9, reference: 'pe-1' },
    });
    expect(candidate({ scopeKey: 'cpo' })).toMatchObject({ point: { entity: 'cpo' } });
    expect(candidate({ evidence: 'tertiary' })).toMatchObject({ kind: 'compatible', byDefault: false });
  });

  it.each<[Partial<PublishedEstimate>, RegExp]>([
    [{ scopeKey: 'cpo+npo' }, /counts the same/],
    [{ metric: 'ports', scopeKey: 'cpo-ports', unit: 'ports' }, /counts the same/],
    [{ basis: 'quarter' }, /whole year/],
    [{ target: { kind: 'period', fromYear: 2028, toYear: 2030 } }, /no single year/],
    [{ target: { kind: 'year', year: 2045 } }, /covers 2024 to 2036/],
    [{ value: missing('not-reported', 'The report gives words only.') }, /words only/],
    [{ qualifier: 'at-least' }, /bound only/],
    [{ excluded: true, flag: 'A second report of the same forecast.' }, /second report/],
    [{ value: present(0) }, /above 0/],
  ])('is not %j, and the reason is told', (over, reason) => {
    const refused = candidate(over);
    expect(refused.kind === 'incompatible' ? refused.reason : '').toMatch(reason);
  });
});
