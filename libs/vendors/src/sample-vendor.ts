import { missing } from '@waveguide/quantity';
import type { Product } from './schema/product';
import { STRATEGY_FIELDS, strategyOf } from './strategy-fields';
import type { Vendor } from './schema/vendor';

/** Invented records for the specs; nothing here is of the market. */
const none = missing('not-reported', 'No date was found.');

/** A CPO engine of vendor `acme`, announced and without dates, changed by `of`. */
export function sampleProduct(of: Partial<Product> = {}): Product {
  return {
    id: 'p',
    vendorId: 'acme',
    name: 'Engine',
    technology: 'cpo',
    stage: 'announced',
    status: 'announced',
    announcedOn: none,
    shippingOn: none,
    capacityTbps: none,
    laneGbps: none,
    portConfiguration: none,
    powerClaim: none,
    energyPerBit: none,
    energyPerBitNote: null,
    sourceIds: ['s'],
    note: null,
    ...of,
  };
}

/** The first member of each closed list, and nothing else said. */
const emptyStrategy = strategyOf(
  Object.fromEntries(
    STRATEGY_FIELDS.map(([field, shape]) => {
      switch (shape.kind) {
        case 'choice':
          return [field, shape.among[0]];
        case 'several':
          return [field, []];
        case 'text':
          return [field, shape.optional ? null : ''];
      }
    }),
  ) as Parameters<typeof strategyOf>[0],
);

/** A maker of switch chips with external lasers, changed by `of`; its laser by `laser`. */
export function sampleVendor(of: Partial<Vendor> = {}, laser: Vendor['strategy']['laser'] = 'external'): Vendor {
  return {
    id: 'acme',
    name: 'Acme',
    aka: [],
    type: 'switch-asic',
    inFoundingReport: false,
    country: 'US',
    strategy: { ...emptyStrategy, model: 'merchant', openness: 'medium', laser },
    summary: '',
    summarySourceIds: [],
    strengths: [],
    risks: [],
    ...of,
  };
}
