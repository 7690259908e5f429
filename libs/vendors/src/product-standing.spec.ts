import { isShipment, type MilestoneStage } from '@waveguide/adoption';
import { present } from '@waveguide/quantity';
import fc from 'fast-check';
import { PRODUCT_STAGES, type ProductStage } from './product';
import { hasShipped, productStanding, type ProductStanding } from './product-standing';
import { sampleProduct } from './sample-vendor';

const DAYS = { readTo: '2026-10-05', asOf: '2026-11-29' };
const dated = (stage: ProductStage, on: string) => sampleProduct({ stage, shippingOn: present(on) });

describe('productStanding', () => {
  it.each<[ProductStage, string | null, ProductStanding]>([
    ['shipping', '2024-03-14', 'shipped'],
    ['volume', '2026', 'shipped'],
    ['shipping', null, 'shipping-undated'],
    ['shipping', '2026-11-01', 'overdue'],
    ['shipping', '2026-12', 'planned'],
    ['announced', '2027', 'planned'],
    ['announced', '2025', 'overdue'],
    ['sampling', '2026-10', 'overdue'],
    ['sampling', null, 'not-shipping'],
    ['not-stated', null, 'not-shipping'],
  ])('takes %s with the date %s for %s', (stage, on, standing) => {
    const product = on === null ? sampleProduct({ stage }) : dated(stage, on);
    expect(productStanding(product, DAYS)).toBe(standing);
  });
});

/** Which stage of a milestone says of an event what a product's stage says of the product. */
const AS_EVENT: Readonly<Record<ProductStage, MilestoneStage>> = {
  'not-stated': 'announced',
  research: 'announced',
  announced: 'announced',
  demonstrated: 'demonstrated',
  sampling: 'sampled',
  shipping: 'small-batch',
  volume: 'volume',
};

it('agrees with the rule for milestones on every stage and date (seed 3206)', () => {
  const date = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
  fc.assert(
    fc.property(fc.constantFrom(...PRODUCT_STAGES), date, date, (stage, on, readTo) => {
      const event = { stage: AS_EVENT[stage], planned: false, date: on };
      expect(hasShipped(dated(stage, on), readTo)).toBe(isShipment(event, readTo));
    }),
    { seed: 3206 },
  );
});
