import { present } from '@waveguide/quantity';
import fc from 'fast-check';
import { sampleProduct } from './sample-vendor';
import { medianWaitYears, shippingWaits, type ShippingWait } from './shipping-wait';

describe('shippingWaits', () => {
  const product = (id: string, of: Parameters<typeof sampleProduct>[0]) =>
    sampleProduct({
      id,
      stage: 'shipping',
      announcedOn: present('2023-03-14'),
      shippingOn: present('2024-03-13'),
      ...of,
    });

  it('measures shipped products whose announcement is dated, and no others', () => {
    const waits = shippingWaits(
      [
        product('counted', {}),
        product('sampling', { stage: 'sampling' }),
        product('ahead', { shippingOn: present('2027') }),
        product('unannounced', { announcedOn: sampleProduct().announcedOn }),
      ],
      '2026-10-05',
    );
    expect(waits.map(({ product: { id } }) => id)).toEqual(['counted']);
    // 14 March 2023 to 13 March 2024, a leap year: both days are the 73rd of their years.
    expect(waits[0]!.years).toBeCloseTo(1 + 72.5 / 366 - 72.5 / 365, 9);
  });
});

it('finds the middle wait as a count of those below and above does (seed 3206)', () => {
  const waitsOf = (years: readonly number[]): ShippingWait[] =>
    years.map((each) => ({ product: sampleProduct(), years: each }));
  expect(medianWaitYears([])).toBeNull();
  expect(medianWaitYears(waitsOf([3, 1]))).toBe(2);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }), (years) => {
      const median = medianWaitYears(waitsOf(years)) ?? Number.NaN;
      expect(years.filter((each) => each < median).length * 2).toBeLessThanOrEqual(years.length);
      expect(years.filter((each) => each > median).length * 2).toBeLessThanOrEqual(years.length);
    }),
    { seed: 3206 },
  );
});
