import { formatPartialDate, isPresent } from '@waveguide/quantity';
import type { Product } from './schema/product';
import { productStanding, type ProductStanding, type StandingDays } from './product-standing';
import { medianWaitYears, shippingWaits } from './shipping-wait';

/** Characters of an ISO date down to the day. */
const DAY_LENGTH = 10;
/** Years below which a wait is not worth words. */
const WORTH_WORDS = 0.5;

const LABELS: Readonly<Record<ProductStanding, string>> = {
  shipped: 'shipped',
  'shipping-undated': 'said to ship, no date stated',
  planned: 'planned',
  overdue: 'overdue, not confirmed',
  'not-shipping': 'none stated',
};

/** How a product stands to its shipment, in a few words. */
export function productStandingLabel(standing: ProductStanding): string {
  return LABELS[standing];
}

/** When a product ships: "shipping since Mar 2024", "shipment due 2025, overdue, not confirmed". */
export function shipmentText({ shippingOn }: Pick<Product, 'shippingOn'>, standing: ProductStanding): string {
  const date = isPresent(shippingOn) ? formatPartialDate(shippingOn.value.slice(0, DAY_LENGTH)) : '';
  switch (standing) {
    case 'shipped':
      return `shipping since ${date}`;
    case 'shipping-undated':
      return LABELS[standing];
    case 'planned':
      return `shipment planned for ${date}`;
    case 'overdue':
      return `shipment due ${date}, overdue, not confirmed`;
    case 'not-shipping':
      return 'no shipping date';
  }
}

/** How many products have shipped and how many are overdue, and the median wait since their announcement. */
export function shipmentsFinding(products: readonly Product[], days: StandingDays): string {
  const of = (standing: ProductStanding) =>
    products.filter((product) => productStanding(product, days) === standing).length;
  const [shipped, overdue] = [of('shipped'), of('overdue')];
  const head = `${shipped} of ${products.length} ${products.length === 1 ? 'product' : 'products'} ${shipped === 1 ? 'has' : 'have'} shipped`;
  const late = overdue === 0 ? '' : `; ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue and not confirmed`;
  const waits = shippingWaits(products, days.readTo);
  const middle = medianWaitYears(waits);
  if (middle === null || middle < WORTH_WORDS) return `${head}${late}`;
  const whose = waits.length === shipped ? '' : ` of the ${waits.length} whose announcement is dated`;
  return `${head}${late}; the median wait${whose} since announcement was ${middle.toFixed(1)} years`;
}
