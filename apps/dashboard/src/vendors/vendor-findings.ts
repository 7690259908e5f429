import type { MatrixVendor } from './strategy-matrix';
import { countWords, countWordsCapital } from '../view/count-words';
import { hasShipped } from './vendor-words';

/** Whether co-packaged optics of this vendor have reached customers. */
export const shipsCoPackaged = ({ products }: MatrixVendor): boolean =>
  products.some((product) => product.technology === 'cpo' && hasShipped(product));

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The finding of the page: who has co-packaged optics with customers, of how many. */
export function shippingFinding(rows: readonly MatrixVendor[]): string {
  const names = rows.filter(shipsCoPackaged).map(({ vendor }) => vendor.name);
  if (names.length === 0) return 'No vendor ships co-packaged optics yet';
  return `${countWordsCapital(names.length)} of ${rows.length} vendors ${names.length === 1 ? 'ships' : 'ship'} co-packaged optics or their engines: ${listed(names)}`;
}

/** Where the light comes from, over all vendors that chose. */
export function laserFinding(rows: readonly MatrixVendor[]): string {
  const external = rows.filter(({ vendor }) => vendor.strategy.laser === 'external').length;
  const integrated = rows.filter(({ vendor }) => vendor.strategy.laser === 'integrated');
  if (integrated.length === 0)
    return `External lasers are the rule: ${countWords(external)} vendors use them, none puts the light on the chip`;
  const names = integrated.map(({ vendor }) => vendor.name);
  return `${countWordsCapital(external)} ${external === 1 ? 'vendor keeps' : 'vendors keep'} the laser outside; ${listed(names)} ${names.length === 1 ? 'puts' : 'put'} the light on the chip`;
}
