export const PRODUCT_STAGES = [
  'research',
  'announced',
  'demonstrated',
  'sampling',
  'shipping',
  'volume',
  'not-stated',
] as const;
/** How far a product has come, read from its status in the sources. */
export type ProductStage = (typeof PRODUCT_STAGES)[number];
