import type { PartialDate } from '@waveguide/evidence';
import { isCoPackaged } from '@waveguide/technologies';
import type { Product } from './schema/product';
import { hasShipped } from './product-standing';
import type { Vendor } from './schema/vendor';

/** A vendor with its products. */
export interface VendorRecord {
  readonly vendor: Vendor;
  readonly products: readonly Product[];
}

/** The co-packaged products (CPO and OIO) that have shipped. */
export function shippedCoPackaged(products: readonly Product[], readTo: PartialDate): readonly Product[] {
  return products.filter((product) => isCoPackaged(product.technology) && hasShipped(product, readTo));
}

/** The vendors of which a co-packaged product has shipped, in the given order. */
export function shippingVendors<Of extends VendorRecord>(records: readonly Of[], readTo: PartialDate): readonly Of[] {
  return records.filter(({ products }) => shippedCoPackaged(products, readTo).length > 0);
}
