import type { Product, ProductStage, Vendor } from '@waveguide/vendors';
import { missing } from '@waveguide/quantity';
import type { MatrixVendor } from './strategy-matrix';
import { laserFinding, shippingFinding } from './vendor-findings';

const nothing = missing('unknown', 'Not stated.');

function row(name: string, stage: ProductStage, laser: Vendor['strategy']['laser'] = 'external'): MatrixVendor {
  const product: Product = {
    id: name,
    vendorId: name,
    name,
    technology: 'cpo',
    stage,
    status: stage,
    announcedOn: nothing,
    shippingOn: nothing,
    capacityTbps: nothing,
    laneGbps: nothing,
    portConfiguration: nothing,
    powerClaim: nothing,
    energyPerBit: nothing,
    energyPerBitNote: null,
    sourceIds: [],
    note: null,
  };
  const vendor: Vendor = {
    id: name,
    name,
    aka: [],
    type: 'switch-asic',
    inFoundingReport: false,
    country: 'US',
    strategy: {
      model: 'merchant',
      integration: '',
      openness: 'medium',
      opennessNote: null,
      targetNetworks: [],
      laser,
      packaging: '',
    },
    summary: '',
    summarySourceIds: [],
    strengths: [],
    risks: [],
  };
  return { vendor, products: [product] };
}

describe('shippingFinding', () => {
  it('counts and names those whose co-packaged products have reached customers', () => {
    expect(shippingFinding([row('Ada', 'shipping'), row('Bo', 'announced'), row('Cy', 'volume')])).toBe(
      'Two of 3 vendors ship co-packaged optics or their engines: Ada and Cy',
    );
    expect(shippingFinding([row('Bo', 'announced')])).toBe('No vendor ships co-packaged optics yet');
  });
});

describe('laserFinding', () => {
  it('names those with the light on the chip', () => {
    expect(laserFinding([row('Ada', 'announced'), row('Bo', 'announced', 'integrated')])).toBe(
      'One vendor keeps the laser outside; Bo puts the light on the chip',
    );
  });
});
