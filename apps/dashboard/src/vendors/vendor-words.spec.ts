import { missing, present } from '@waveguide/quantity';
import type { Product, ProductStage } from '@waveguide/vendors';
import { furthestProduct, hasShipped, technologiesOf } from './vendor-words';

const nothing = missing('unknown', 'Not stated.');

function product(id: string, stage: ProductStage, announcedOn: string): Product {
  return {
    id,
    vendorId: 'acme',
    name: id,
    technology: 'cpo',
    stage,
    status: stage,
    announcedOn: present(announcedOn),
    shippingOn: nothing,
    capacityTbps: nothing,
    laneGbps: nothing,
    portConfiguration: nothing,
    powerClaim: nothing,
    energyPerBit: nothing,
    energyPerBitNote: null,
    sourceIds: ['a'],
    note: null,
  };
}

describe('furthestProduct', () => {
  it('prefers the later stage to the later announcement', () => {
    const old = product('old', 'shipping', '2021');
    expect(furthestProduct([product('new', 'announced', '2026'), old])).toBe(old);
  });

  it('prefers the later announcement among equals', () => {
    const later = product('later', 'shipping', '2025-10');
    expect(furthestProduct([product('earlier', 'shipping', '2023-03'), later])).toBe(later);
  });

  it('knows that there may be none', () => {
    expect(furthestProduct([])).toBeNull();
  });
});

describe('hasShipped', () => {
  it('takes shipping and volume, and nothing before', () => {
    const stages: readonly ProductStage[] = ['research', 'announced', 'demonstrated', 'sampling', 'shipping', 'volume'];
    expect(stages.filter((stage) => hasShipped(product('x', stage, '2025')))).toEqual(['shipping', 'volume']);
  });
});

describe('technologiesOf', () => {
  it('names each technology once', () => {
    const twice = [product('a', 'announced', '2025'), product('b', 'announced', '2026')];
    expect(technologiesOf([...twice, { ...product('c', 'announced', '2026'), technology: 'oio' }])).toEqual([
      'cpo',
      'oio',
    ]);
  });
});
