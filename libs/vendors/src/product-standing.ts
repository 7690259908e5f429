import { datedWithin, eventStatus, type StandingDays } from '@waveguide/adoption';
import type { PartialDate } from '@waveguide/evidence';
import { isPresent } from '@waveguide/quantity';
import type { ProductStage } from './product';
import type { Product } from './schema/product';

export type { StandingDays };

/**
 * How a product stands to its shipment:
 * - `shipped`: stage shipping or volume, since a date within what the sources were read to;
 * - `shipping-undated`: said to ship, but no source dates it, so it is not counted as shipped;
 * - `planned`: a shipping date ahead, or a stage before shipping with a date that has not passed;
 * - `overdue`: such a date whose last possible day has passed without a confirmation;
 * - `not-shipping`: no shipment stated and none dated.
 */
export type ProductStanding = 'shipped' | 'shipping-undated' | 'planned' | 'overdue' | 'not-shipping';

const SHIPPING: Readonly<Record<ProductStage, boolean>> = {
  'not-stated': false,
  research: false,
  announced: false,
  demonstrated: false,
  sampling: false,
  shipping: true,
  volume: true,
};

/** The stages of products that answer to a milestone's small batches and volume. */
export const isShippingStage = (stage: ProductStage): boolean => SHIPPING[stage];

type Dated = Pick<Product, 'stage' | 'shippingOn'>;

/**
 * Whether a product has shipped: the same rule as for milestones (`isShipment` of the adoption library), with the stages shipping and
 * volume in place of small batches and volume.
 */
export function hasShipped({ stage, shippingOn }: Dated, readTo: PartialDate): boolean {
  return isShippingStage(stage) && isPresent(shippingOn) && datedWithin(shippingOn.value, readTo);
}

/** How a product stands to its shipment. */
export function productStanding(product: Dated, { readTo, asOf }: StandingDays): ProductStanding {
  const { shippingOn, stage } = product;
  if (hasShipped(product, readTo)) return 'shipped';
  if (!isPresent(shippingOn)) return isShippingStage(stage) ? 'shipping-undated' : 'not-shipping';
  return eventStatus({ date: shippingOn.value, planned: true }, asOf) === 'overdue' ? 'overdue' : 'planned';
}
