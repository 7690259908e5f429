import type { PartialDate } from '@waveguide/evidence';
import { decimalYear, isPresent } from '@waveguide/quantity';
import type { Product } from './schema/product';
import { hasShipped } from './product-standing';

/** A shipped product and the years between its announcement and its shipment. */
export interface ShippingWait {
  readonly product: Product;
  readonly years: number;
}

/** The waits of the products that have shipped and whose announcement is dated. A date without a day stands in the middle of its time. */
export function shippingWaits(products: readonly Product[], readTo: PartialDate): readonly ShippingWait[] {
  return products.flatMap((product): ShippingWait[] => {
    const { announcedOn, shippingOn } = product;
    if (!hasShipped(product, readTo) || !isPresent(announcedOn) || !isPresent(shippingOn)) return [];
    return [{ product, years: decimalYear(shippingOn.value) - decimalYear(announcedOn.value) }];
  });
}

/** The median wait in years, of an even number the middle between the two middle ones; null if there is none. */
export function medianWaitYears(waits: readonly ShippingWait[]): number | null {
  const sorted = waits.map(({ years }) => years).toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const [below, above] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
