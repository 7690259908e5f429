import type { TechnologySubject } from '@waveguide/technologies';
import type { Product } from './schema/product';

/** The technologies that products belong to, each once, in the order of the products. */
export function productTechnologies(products: readonly Pick<Product, 'technology'>[]): readonly TechnologySubject[] {
  return [...new Set(products.map(({ technology }) => technology))];
}
