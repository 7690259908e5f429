import { present } from '@waveguide/quantity';
import { datedCapacities } from './dated-capacity';
import { sampleProduct } from './sample-vendor';

it('dates a capacity by its shipment or, for what has not shipped, by its announcement', () => {
  const switchOf = (id: string, of: Parameters<typeof sampleProduct>[0]) =>
    sampleProduct({ id, capacityTbps: present(51.2), announcedOn: present('2023-03'), ...of });
  const found = datedCapacities(
    [
      switchOf('shipped', { stage: 'shipping', shippingOn: present('2024-03') }),
      switchOf('announced', { announcedOn: present('2022') }),
      switchOf('ahead', { stage: 'shipping', shippingOn: present('2027') }),
      switchOf('undated', { announcedOn: sampleProduct().announcedOn }),
      switchOf('no capacity', { capacityTbps: sampleProduct().capacityTbps }),
    ],
    '2026-10-05',
  );
  expect(found.map(({ product: { id }, date, dated }) => [id, date, dated])).toEqual([
    ['announced', '2022', 'announced'],
    ['ahead', '2023-03', 'announced'],
    ['shipped', '2024-03', 'shipping'],
  ]);
});
