import type { TechnologySubject } from '@waveguide/technologies';
import type { LaserChoice, OpennessLevel, Product, ProductStage, StrategyModel } from '@waveguide/vendors';

const PUTS: Readonly<Record<StrategyModel, { readonly name: string; readonly note: string }>> = {
  'vertically-integrated': { name: 'Whole systems', note: 'Chips, optics and software as one' },
  merchant: { name: 'Merchant parts', note: 'Sold to any builder' },
  enabler: { name: 'Enablers', note: 'Engines, wafers, lasers, fibre for others' },
  customer: { name: 'Builders and operators', note: 'Integrate what others make' },
};

/** A strategy model as a column of the position grid. */
export const strategyColumn = (model: StrategyModel) => PUTS[model];

const OPENNESS: Readonly<Record<OpennessLevel, { readonly name: string; readonly note: string }>> = {
  high: { name: 'High', note: 'any vendor in the slot' },
  medium: { name: 'Medium', note: 'many customers, one source' },
  low: { name: 'Low', note: 'complete clusters only' },
  'not-assessed': { name: 'Not rated', note: 'research stage' },
};

/** An openness level in words. */
export const opennessWords = (level: OpennessLevel) => OPENNESS[level];

const LASERS: Readonly<Record<LaserChoice, string>> = {
  external: 'External (ELS)',
  integrated: 'On the chip',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
};

/** Where the light comes from, in words. */
export const laserWords = (choice: LaserChoice) => LASERS[choice];

const STAGE_ORDER: readonly ProductStage[] = [
  'not-stated',
  'research',
  'announced',
  'demonstrated',
  'sampling',
  'shipping',
  'volume',
];

const STAGES: Readonly<Record<ProductStage, string>> = {
  'not-stated': 'stage not stated',
  research: 'research',
  announced: 'announced',
  demonstrated: 'demonstrated',
  sampling: 'sampling',
  shipping: 'shipping',
  volume: 'in volume',
};

/** A product's stage in words. */
export const stageWords = (stage: ProductStage) => STAGES[stage];

/** Whether a product has reached customers. */
export const hasShipped = (product: Product) => product.stage === 'shipping' || product.stage === 'volume';

/** The product that has come furthest; of equals the one announced last. Null where there is no product. */
export function furthestProduct(products: readonly Product[]): Product | null {
  const announced = (product: Product) => (product.announcedOn.kind === 'present' ? product.announcedOn.value : '');
  return (
    [...products].sort(
      (a, b) => STAGE_ORDER.indexOf(b.stage) - STAGE_ORDER.indexOf(a.stage) || announced(b).localeCompare(announced(a)),
    )[0] ?? null
  );
}

/** The technologies that a vendor's products belong to, each once, in the given order of the products. */
export const technologiesOf = (products: readonly Product[]): readonly TechnologySubject[] => [
  ...new Set(products.map((product) => product.technology)),
];
