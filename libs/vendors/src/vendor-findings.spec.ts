import { present } from '@waveguide/quantity';
import type { VendorLedger } from './laser-placement';
import type { ProductStage } from './product';
import { sampleProduct, sampleVendor } from './sample-vendor';
import type { LaserChoice } from './strategy-labels';
import { laserFinding, shippingFinding } from './vendor-findings';

const DAYS = { readTo: '2026-10-05', asOf: '2026-11-29' };

function row(name: string, stage: ProductStage, laser: LaserChoice = 'external'): VendorLedger {
  const product = sampleProduct({ id: name, vendorId: name, stage, shippingOn: present('2026-06') });
  return { vendor: sampleVendor({ id: name, name }, laser), products: [product], milestones: [] };
}

describe('shippingFinding', () => {
  it('counts and names those whose co-packaged products have shipped', () => {
    expect(shippingFinding([row('Ada', 'shipping'), row('Bo', 'announced'), row('Cy', 'volume')], DAYS)).toBe(
      'Two of 3 vendors ship co-packaged optics or their engines: Ada and Cy',
    );
    expect(shippingFinding([row('Bo', 'announced')], DAYS)).toBe('No vendor ships co-packaged optics yet');
  });

  it('follows a shipment that moves past what the sources were read to', () => {
    expect(shippingFinding([row('Ada', 'shipping')], { ...DAYS, readTo: '2026-05' })).toBe(
      'No vendor ships co-packaged optics yet',
    );
  });
});

describe('laserFinding', () => {
  it('counts each placement on its own and names up to three', () => {
    const outside = ['A', 'B', 'C', 'D'].map((name) => row(name, 'announced'));
    expect(laserFinding([...outside, row('E', 'announced', 'unknown')])).toBe(
      'Of five vendors with a co-packaged product or programme, four keep the laser outside and E does not say where it is',
    );
  });

  it('tells the chip from the package', () => {
    const rows = [row('Ada', 'announced'), row('Bo', 'announced', 'on-chip'), row('Cy', 'announced', 'on-package')];
    expect(laserFinding(rows)).toBe(
      'Of three vendors with a co-packaged product or programme, Ada keeps the laser outside, Cy puts it on the package and Bo puts it on the chip',
    );
  });

  it('leaves out vendors without a co-packaged product, and those to which the question does not apply', () => {
    const without = { ...row('A', 'announced'), products: [] };
    expect(laserFinding([without, row('B', 'announced', 'not-applicable')])).toBe(
      'No vendor on record has a co-packaged product or programme',
    );
  });
});
