import { comparePartialDates, type PartialDate } from '@waveguide/evidence';
import { isPresent } from '@waveguide/quantity';
import type { Product } from './schema/product';
import { hasShipped } from './product-standing';

/** A product with a switching capacity and the date that stands for it. */
export interface DatedCapacity {
  readonly product: Product;
  readonly capacityTbps: number;
  readonly date: PartialDate;
  /** Whether the date is that of the first shipment or, for what has not shipped, of the announcement. */
  readonly dated: 'shipping' | 'announced';
}

/** The products with a switching capacity and a date, the oldest first. */
export function datedCapacities(products: readonly Product[], readTo: PartialDate): readonly DatedCapacity[] {
  return products
    .flatMap((product): DatedCapacity[] => {
      const { capacityTbps, shippingOn, announcedOn } = product;
      if (!isPresent(capacityTbps)) return [];
      const capacity = { product, capacityTbps: capacityTbps.value };
      if (hasShipped(product, readTo) && isPresent(shippingOn))
        return [{ ...capacity, date: shippingOn.value, dated: 'shipping' }];
      return isPresent(announcedOn) ? [{ ...capacity, date: announcedOn.value, dated: 'announced' }] : [];
    })
    .sort((a, b) => comparePartialDates(a.date, b.date));
}
