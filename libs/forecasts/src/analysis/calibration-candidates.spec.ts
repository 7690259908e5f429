import type { PublishedEstimate } from '@waveguide/evidence';
import { estimateRow } from '@waveguide/evidence/testing';
import { missing, present } from '@waveguide/quantity';
import { baseMarketModel } from '../model/base-market-model';
import { calibrationCandidates } from './calibration-candidates';

const candidate = (over: Partial<PublishedEstimate>) => {
  const row = estimateRow({ id: 'pe-1', scopeKey: 'cpo+oio', value: present(8.1e9), ...over });
  return calibrationCandidates([row], baseMarketModel)(row);
};

describe('what a calibration may be fitted to', () => {
  it('is a stated value of a year for what the model counts', () => {
    expect(candidate({})).toEqual({
      kind: 'compatible',
      byDefault: true,
      point: { output: 'revenue', entity: 'co-packaged', year: 2030, value: 8.1e9, reference: 'pe-1' },
    });
    // CPO of no stated boundary is co-packaged optics as a whole, as in the checks.
    expect(candidate({ scopeKey: 'cpo' })).toMatchObject({ point: { entity: 'co-packaged' } });
    expect(candidate({ evidence: 'tertiary' })).toMatchObject({ kind: 'compatible', byDefault: false });
  });

  it.each<[Partial<PublishedEstimate>, RegExp]>([
    [{ scopeKey: 'cpo+npo' }, /near-packaged optics”, the model “revenue of CPO \(switch\)/],
    [{ metric: 'ports', scopeKey: 'cpo-ports', unit: 'ports' }, /speed not stated”, the model “800G-equivalent ports/],
    [{ scopeKey: 'copper-timing' }, /no output that counts anything near it/],
    [{ basis: 'quarter' }, /“one quarter”, that of the model “calendar year”/],
    [{ target: { kind: 'period', fromYear: 2028, toYear: 2030 } }, /2028 to 2030 together/],
    [{ target: { kind: 'year', year: 2045 } }, /about 2045, the model about 2024 to 2036/],
    [{ value: missing('not-reported', 'The report gives words only.') }, /words only/],
    [{ qualifier: 'at-least' }, /bound only/],
    [{ excluded: true, flag: 'A second report of the same forecast.' }, /second report/],
    [{ value: present(0) }, /above 0/],
  ])('is not %j, and the reason is told', (over, reason) => {
    const refused = candidate(over);
    expect(refused.kind === 'incompatible' ? refused.reason : '').toMatch(reason);
  });
});
