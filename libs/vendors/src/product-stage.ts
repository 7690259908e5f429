import type { ProductStage } from './product';
import type { Product } from './schema/product';
import { isShippingStage, productStanding, type StandingDays } from './product-standing';

const ORDER: readonly ProductStage[] = [
  'not-stated',
  'research',
  'announced',
  'demonstrated',
  'sampling',
  'shipping',
  'volume',
];

const LABELS: Readonly<Record<ProductStage, string>> = {
  'not-stated': 'stage not stated',
  research: 'research',
  announced: 'announced',
  demonstrated: 'demonstrated',
  sampling: 'sampling',
  shipping: 'shipping',
  volume: 'in volume',
};

/** A product's stage in words. */
export function productStageLabel(stage: ProductStage): string {
  return LABELS[stage];
}

/** A product's stage in words, with what its dates say of its shipment. */
export function productStageText(product: Pick<Product, 'stage' | 'shippingOn'>, days: StandingDays): string {
  const label = LABELS[product.stage];
  // What is said to ship from a day that the sources do not reach has no other stage to name.
  const before = isShippingStage(product.stage) ? '' : `${label}, `;
  switch (productStanding(product, days)) {
    case 'shipped':
    case 'not-shipping':
      return label;
    case 'shipping-undated':
      return `said to be ${label}, no date stated`;
    case 'planned':
      return `${before}shipment planned`;
    case 'overdue':
      return `${before}shipment overdue, not confirmed`;
  }
}

/** The status in the sources' words if it says more than the stage does; null if it repeats it. */
export function statusBeyondStage({ stage, status }: Pick<Product, 'stage' | 'status'>): string | null {
  const text = status.trim();
  if (text === '' || text.toLowerCase() === LABELS[stage].toLowerCase()) return null;
  const repeated = `${LABELS[stage]} (`;
  return text.toLowerCase().startsWith(repeated.toLowerCase()) && text.endsWith(')')
    ? text.slice(repeated.length, -1)
    : text;
}

/** A product's stage with what the sources say of it, the stage said once: "shipping: delivered from March 2024". */
export function stageAndStatus(product: Pick<Product, 'stage' | 'status' | 'shippingOn'>, days: StandingDays): string {
  const stage = productStageText(product, days);
  const beyond = statusBeyondStage(product);
  if (beyond === null) return stage;
  // A status that begins with the stage's own word says both.
  return beyond.toLowerCase().startsWith(stage.toLowerCase()) ? beyond : `${stage}: ${beyond}`;
}

const announced = ({ announcedOn }: Product): string => (announcedOn.kind === 'present' ? announcedOn.value : '');

/** Products by their announcement, the newest first; those without a date last. */
export function newestAnnouncedFirst(products: readonly Product[]): readonly Product[] {
  return products.toSorted((a, b) => compareDates(announced(b), announced(a)));
}

const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The product that has come furthest; of equals the one announced last. Null if there is no product. */
export function furthestProduct(products: readonly Product[]): Product | null {
  const furthest = newestAnnouncedFirst(products).toSorted((a, b) => ORDER.indexOf(b.stage) - ORDER.indexOf(a.stage));
  return furthest[0] ?? null;
}
