import type { MatrixVendor } from './strategy-matrix';
import { countWords, countWordsCapital } from '../view/count-words';
import { hasShipped } from './vendor-words';

/** Whether co-packaged optics of this vendor have reached customers. */
export const shipsCoPackaged = ({ products }: MatrixVendor): boolean =>
  products.some((product) => product.technology === 'cpo' && hasShipped(product));

/** The finding of the page: how many ship, of how many. */
export function shippingFinding(rows: readonly MatrixVendor[]): string {
  const shipping = rows.filter(shipsCoPackaged);
  if (shipping.length === 0) return 'No vendor ships co-packaged optics yet';
  const verb = shipping.length === 1 ? 'vendor ships' : 'vendors ship';
  return `${countWordsCapital(shipping.length)} of ${rows.length} ${verb} co-packaged optics. The others supply them, wait, or bet on chiplets.`;
}

/** Where the light comes from, over all vendors that chose. */
export function laserFinding(rows: readonly MatrixVendor[]): string {
  const external = rows.filter(({ vendor }) => vendor.strategy.laser === 'external').length;
  const integrated = rows.filter(({ vendor }) => vendor.strategy.laser === 'integrated');
  if (integrated.length === 0)
    return `External lasers are the rule: ${countWords(external)} vendors use them, none puts the light on the chip`;
  const names = integrated.map(({ vendor }) => vendor.name);
  const listed = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${countWordsCapital(external)} vendors keep the laser outside; ${listed} ${names.length === 1 ? 'puts' : 'put'} the light on the chip`;
}
