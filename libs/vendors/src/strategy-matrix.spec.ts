import { present } from '@waveguide/quantity';
import type { VendorLedger } from './laser-placement';
import { sampleProduct, sampleVendor } from './sample-vendor';
import { strategyMatrix } from './strategy-matrix';
import type { LaserChoice } from './strategy-labels';
import { vendorSourceIds } from './vendor-sources';

const columns = strategyMatrix({ readTo: '2026-10-05', asOf: '2026-11-29' });

function said(id: string, record: VendorLedger): string {
  const cell = columns.find((column) => column.id === id)?.cell(record);
  if (cell?.kind === 'products') return cell.products.map(({ name, stage }) => `${name}, ${stage}`).join('; ');
  return cell?.kind === 'value' ? cell.label : cell?.kind === 'missing' ? cell.text : 'unexpected';
}

const record = (laser: LaserChoice, products = [sampleProduct()]): VendorLedger => ({
  vendor: sampleVendor({}, laser),
  products,
  milestones: [],
});

it('stands between what a vendor makes and what it has, with a column for each network that is compared', () => {
  const labels = columns.map(({ label }) => label);
  expect(labels.slice(0, 5)).toEqual(['Makes', 'Position', 'Openness', 'Scale-out', 'Scale-up']);
  expect(labels.slice(-2)).toEqual(['Furthest product', 'Sources']);
  expect(new Set(labels).size).toBe(labels.length);
});

it('answers for a network with yes or no', () => {
  const { vendor, ...rest } = record('external');
  const scaleUp = {
    ...rest,
    vendor: { ...vendor, strategy: { ...vendor.strategy, targetNetworks: ['scale-up'] } },
  } as const;
  expect([said('scale-out', scaleUp), said('scale-up', scaleUp)]).toEqual(['no', 'yes']);
});

it('says which lasers are left out of the count over co-packaged programmes', () => {
  expect(said('laser', record('external'))).toBe('External (ELS)');
  expect(said('laser', record('unknown'))).toBe('Not stated');
  expect(said('laser', record('external', []))).toBe('External (ELS), not counted');
  expect(said('laser', record('not-applicable', []))).toBe('Not applicable');
});

it('names the product that has come furthest', () => {
  const shipped = sampleProduct({ id: 'q', name: 'Shipped', stage: 'shipping', shippingOn: present('2024-03') });
  expect(said('product', record('external', [sampleProduct(), shipped]))).toBe('Shipped, shipping');
  expect(said('product', record('external', []))).toBe('No product on record');
});

it('counts each source of a vendor and its products once', () => {
  const products = [sampleProduct({ sourceIds: ['a', 'b'] })];
  const statement = (sourceId: string) => ({ text: sourceId, sourceId });
  const vendor = sampleVendor({ summarySourceIds: ['a'], strengths: [statement('c')], risks: [statement('b')] });
  const counted = { vendor, products, milestones: [] };
  expect([...vendorSourceIds(counted)].sort()).toEqual(['a', 'b', 'c']);
  expect(said('sources', counted)).toBe('3');
});
