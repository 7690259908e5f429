import { sampleProduct } from './sample-vendor';
import { productTechnologies } from './product-technologies';

describe('productTechnologies', () => {
  it('names each technology once', () => {
    const subjects = (['cpo', 'cpo', 'oio'] as const).map((technology) => sampleProduct({ technology }));
    expect(productTechnologies(subjects)).toEqual(['cpo', 'oio']);
  });
});
