import { present } from '@waveguide/quantity';
import { sampleProduct, sampleVendor } from './sample-vendor';
import { shippedCoPackaged, shippingVendors } from './shipping-vendors';

const READ_TO = '2026-10-05';
const shipped = sampleProduct({ id: 'ships', stage: 'shipping', shippingOn: present('2024-03') });

describe('shippingVendors', () => {
  it('takes a vendor of which one co-packaged product has shipped', () => {
    const records = [
      { vendor: sampleVendor({ id: 'a' }), products: [sampleProduct(), shipped] },
      { vendor: sampleVendor({ id: 'b' }), products: [sampleProduct({ stage: 'sampling' })] },
      { vendor: sampleVendor({ id: 'c' }), products: [{ ...shipped, technology: 'npo' as const }] },
      { vendor: sampleVendor({ id: 'd' }), products: [{ ...shipped, shippingOn: present('2026-11') }] },
      { vendor: sampleVendor({ id: 'e' }), products: [] },
    ];
    expect(shippingVendors(records, READ_TO).map(({ vendor }) => vendor.id)).toEqual(['a']);
  });
});

it('counts optical I/O as co-packaged', () => {
  const oio = { ...shipped, id: 'oio', technology: 'oio' as const };
  expect(shippedCoPackaged([oio, { ...shipped, technology: 'external-laser' }], READ_TO)).toEqual([oio]);
});
