import { readStoredShape } from '@waveguide/quantity';
import { z } from 'zod';
import { offer1 } from './offer-1';
import golden from './offer-1.golden.json';
import { readStoredOffer, storedOffer } from './offer';

describe('the offer that the first versions stored', () => {
  it('reads with every value that it had, and is stored again as it was', () => {
    const values = readStoredOffer(golden);
    expect(values).toEqual(golden);
    expect(storedOffer(values)).toEqual(golden);
  });

  it('still reads once today’s values have a further field, which is not stored without a shape', () => {
    const today = z.array(offer1.element.extend({ confidence: z.enum(['high', 'not-stated']) }));
    expect(today.safeParse(golden).success).toBe(false);
    const readers = {
      1: (stored: unknown) =>
        today.parse(offer1.parse(stored).map((value) => ({ ...value, confidence: 'not-stated' }))),
    };
    expect(readStoredShape('This offer', golden, readers)).toEqual({
      ok: true,
      value: golden.map((value) => ({ ...value, confidence: 'not-stated' })),
    });
    const further = readStoredOffer(golden).map((value) => ({ ...value, confidence: 'high' }));
    expect(() => storedOffer(further)).toThrow(/confidence/);
  });

  it.each([
    ['of a newer version', { shape: 2, values: [] }, /Start the version that stored it/],
    ['with a field nobody knows', [{ ...golden[0], extra: 1 }], /extra/],
    [
      'whose distribution is invalid',
      [{ ...golden[0], distribution: { kind: 'uniform', low: 2, high: 1 } }],
      /invalid/,
    ],
    ['that is none', 'packed', /expected array/],
  ])('refuses an offer %s', (_, stored, message) => {
    expect(() => readStoredOffer(stored)).toThrow(message);
  });
});
