import { readSlideIdentities, type SlideIdentity } from '@waveguide/briefings';
import fc from 'fast-check';
import { slideProperties } from './document-properties';

const SEED = 20261123;
const identity: SlideIdentity = {
  slide: 1,
  chart: 'market-forecast',
  scenario: 'base',
  revision: 1,
  asOf: '2026-11-23',
  address: '/forecasts?scenario=base&revision=1',
  briefingId: 'b-1',
  slideId: 's-1',
  query: 'scenario=base&revision=1',
};

describe('slideProperties', () => {
  it('are read back as they were written, markup and any script included', () => {
    // JSON writes lone surrogates as escapes; controls and non-characters have no place in XML, with or without one.
    const text = fc.string({ unit: 'grapheme', maxLength: 80 }).filter((t) => !/[\0-\x1f\ufffe\uffff]/.test(t));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 100 }), (addresses) => {
        const identities = addresses.map((address, i) => ({
          ...identity,
          slide: i + 1,
          address: `${address}<&"'>]]>`,
        }));
        expect(readSlideIdentities(slideProperties(identities))).toEqual({ ok: true, value: identities });
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('name no chart where no slide shows one', () => {
    expect(readSlideIdentities(slideProperties([]))).toMatchObject({ ok: false, error: { kind: 'no-identities' } });
  });
});
