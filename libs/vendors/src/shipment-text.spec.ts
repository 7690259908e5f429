import { present } from '@waveguide/quantity';
import { productStanding } from './product-standing';
import { sampleProduct } from './sample-vendor';
import { productStandingLabel, shipmentsFinding, shipmentText } from './shipment-text';

const DAYS = { readTo: '2026-10-05', asOf: '2026-11-29' };
const dated = (stage: 'shipping' | 'announced', on: string, announced?: string) =>
  sampleProduct({
    stage,
    shippingOn: present(on),
    ...(announced === undefined ? {} : { announcedOn: present(announced) }),
  });

it('says when a product ships, whatever its standing', () => {
  const products = [
    dated('shipping', '2024-03-14'),
    sampleProduct({ stage: 'shipping' }),
    dated('announced', '2027'),
    dated('announced', '2025-06'),
    sampleProduct(),
  ];
  expect(products.map((product) => shipmentText(product, productStanding(product, DAYS)))).toEqual([
    'shipping since 14 Mar 2024',
    'said to ship, no date stated',
    'shipment planned for 2027',
    'shipment due Jun 2025, overdue, not confirmed',
    'no shipping date',
  ]);
  expect(new Set(products.map((product) => productStandingLabel(productStanding(product, DAYS)))).size).toBe(5);
});

describe('shipmentsFinding', () => {
  it('counts what has shipped and what is overdue, and says how long the dated ones took', () => {
    const shipped = [dated('shipping', '2024', '2022'), dated('shipping', '2025', '2021'), dated('shipping', '2023')];
    expect(shipmentsFinding([...shipped, dated('announced', '2025')], DAYS)).toBe(
      '3 of 4 products have shipped; 1 is overdue and not confirmed; the median wait of the 2 whose announcement is dated since announcement was 3.0 years',
    );
  });

  it('leaves out what nothing is to be said of', () => {
    expect(shipmentsFinding([dated('shipping', '2024', '2024')], DAYS)).toBe('1 of 1 product has shipped');
    expect(shipmentsFinding([], DAYS)).toBe('0 of 0 products have shipped');
  });
});
