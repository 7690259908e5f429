import { hasCoPackagedProgramme, laserPlacement, vendorsByLaser, type VendorLedger } from './laser-placement';
import { sampleProduct, sampleVendor } from './sample-vendor';
import { LASER_CHOICES } from './strategy-labels';
import type { VendorType } from './vendor';

const ledger = (of: Partial<VendorLedger> = {}): VendorLedger => ({
  vendor: sampleVendor(),
  products: [],
  milestones: [],
  ...of,
});

describe('hasCoPackagedProgramme', () => {
  it('takes a product of CPO or OIO beyond research', () => {
    expect(hasCoPackagedProgramme(ledger({ products: [sampleProduct()] }))).toBe(true);
    expect(hasCoPackagedProgramme(ledger({ products: [sampleProduct({ technology: 'oio' })] }))).toBe(true);
    expect(hasCoPackagedProgramme(ledger({ products: [sampleProduct({ stage: 'research' })] }))).toBe(false);
    expect(hasCoPackagedProgramme(ledger({ products: [sampleProduct({ technology: 'pluggable' })] }))).toBe(false);
  });

  it('takes an event in which the vendor has or plans something of its own', () => {
    const after = (
      stage: 'announced' | 'demonstrated' | 'acquisition' | 'volume',
      technology: 'cpo' | 'copper' = 'cpo',
    ) => hasCoPackagedProgramme(ledger({ milestones: [{ stage, technology }] }));
    expect([after('demonstrated'), after('volume')]).toEqual([true, true]);
    expect([after('announced'), after('acquisition'), after('volume', 'copper')]).toEqual([false, false, false]);
  });

  it('leaves out those who supply lasers or fibre to others', () => {
    const types: readonly VendorType[] = ['laser', 'fiber-connectivity', 'foundry'];
    const having = (type: VendorType) => ledger({ vendor: sampleVendor({ type }), products: [sampleProduct()] });
    expect(types.map((type) => hasCoPackagedProgramme(having(type)))).toEqual([false, false, true]);
  });
});

describe('vendorsByLaser', () => {
  it('puts every vendor that has a programme under one placement, unless the question does not apply', () => {
    const records = LASER_CHOICES.map((choice) =>
      ledger({ vendor: sampleVendor({ id: choice }, choice), products: [sampleProduct()] }),
    );
    const placed = Object.values(vendorsByLaser(records)).flat();
    expect(new Set(placed).size).toBe(placed.length);
    expect(placed.length).toBe(LASER_CHOICES.filter((choice) => laserPlacement(choice) !== null).length);
    expect(vendorsByLaser(records).external.map(({ vendor }) => vendor.id)).toEqual(['external']);
  });

  it('counts no vendor without a co-packaged product or programme', () => {
    expect(Object.values(vendorsByLaser([ledger()])).flat()).toEqual([]);
  });
});
