import { present } from '@waveguide/quantity';
import { sampleProduct, sampleVendor } from './sample-vendor';
import { compareVendors } from './vendor-comparison';
import type { Vendor } from './schema/vendor';

const DAYS = { readTo: '2026-10-05', asOf: '2026-11-29' };

function compared(strategy: Partial<Vendor['strategy']>, of: Partial<Vendor> = {}) {
  const base = sampleVendor();
  const vendor = { ...base, ...of, strategy: { ...base.strategy, ...strategy } };
  const other = { vendor: sampleVendor({ id: 'other', name: 'Other' }), products: [] };
  const shipped = sampleProduct({ stage: 'shipping', shippingOn: present('2024-03'), sourceIds: ['own', 'more'] });
  const comparison = compareVendors([{ vendor, products: [shipped] }, other], DAYS);
  const cell = (label: string) => comparison.rows.find((row) => row.label === label)?.cells[0];
  return { comparison, cell };
}

describe('vendors side by side', () => {
  it('have a cell each in every row, under labels that differ', () => {
    const { rows, vendors } = compared({}).comparison;
    expect(vendors.map(({ id }) => id)).toEqual(['acme', 'other']);
    expect(rows.map(({ label }) => label)).toEqual([
      'In short',
      'Position',
      'Openness',
      'Networks',
      'Laser',
      'Packaging',
      'Products',
      'For it',
      'Against it',
    ]);
    expect(rows.every(({ cells }) => cells.length === 2)).toBe(true);
    expect(rows.filter(({ note }) => note === 'analyst judgement').map(({ id }) => id)).toEqual(['model', 'openness']);
  });

  it('say the value in words, with its remark, its place on a scale and the sources behind it', () => {
    const { cell } = compared(
      { integration: 'Chips and engines', opennessNote: 'One source', targetNetworks: ['scale-up', 'front-end'] },
      { summarySourceIds: ['s1', 's2'] },
    );
    expect(cell('Position')).toEqual({
      kind: 'value',
      label: 'Merchant parts',
      scale: null,
      remark: 'Chips and engines',
      sourceIds: ['s1', 's2'],
    });
    expect(cell('Openness')).toEqual({
      kind: 'value',
      label: 'Medium',
      scale: { reached: 2, of: 3 },
      remark: 'One source',
      sourceIds: [],
    });
    expect(cell('Networks')).toEqual({ kind: 'tags', tags: ['scale-up', 'front-end'] });
    expect(cell('Products')).toMatchObject({
      kind: 'products',
      products: [{ name: 'Engine', stage: 'shipping', sourceIds: ['own', 'more'] }],
    });
  });

  it('say what is not known, and why if somebody wrote it down', () => {
    const { cell, comparison } = compared({ openness: 'not-assessed', opennessNote: 'research', laser: 'unknown' });
    expect(cell('Openness')).toEqual({ kind: 'missing', text: 'Not rated', remark: 'research' });
    for (const label of ['Networks', 'Laser', 'Packaging'])
      expect(cell(label)).toEqual({ kind: 'missing', text: 'Not stated in the sources read', remark: null });
    expect(cell('For it')).toEqual({ kind: 'missing', text: 'Nothing on record', remark: null });
    expect(comparison.rows.find(({ id }) => id === 'products')?.cells[1]).toMatchObject({
      text: 'No product on record',
    });
  });

  it('know that a question which does not apply is answered', () => {
    expect(compared({ laser: 'not-applicable' }).cell('Laser')).toMatchObject({
      kind: 'value',
      label: 'Not applicable',
    });
  });

  it('have a finding that says where each stands', () => {
    expect(compared({ model: 'enabler', openness: 'high' }).comparison.finding).toBe(
      'Acme: enabler, openness high; Other: merchant parts, openness medium',
    );
  });
});
