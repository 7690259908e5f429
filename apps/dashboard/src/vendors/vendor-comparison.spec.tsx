import { vendorTable } from '@waveguide/briefings';
import { present } from '@waveguide/quantity';
import { compareVendors } from '@waveguide/vendors';
import { sampleProduct, sampleVendor } from '@waveguide/vendors/testing';
import { renderToStaticMarkup } from 'react-dom/server';
import { sourceNumbers } from '../view/source-numbers';
import { VendorComparisonTable } from './vendor-comparison';

const full = sampleVendor({
  summary: 'It sells engines.',
  strengths: [{ text: 'It ships.', sourceId: 's' }],
  risks: [{ text: 'It is late.', sourceId: 's' }],
});
const vendor = {
  ...full,
  strategy: {
    ...full.strategy,
    integration: 'Chips and engines',
    opennessNote: 'One source',
    targetNetworks: ['scale-out', 'scale-up'] as const,
    packaging: 'On one substrate',
  },
};
const bare = sampleVendor(
  { id: 'bare', name: 'Bare', strategy: { ...full.strategy, openness: 'not-assessed' } },
  'unknown',
);
const products = [sampleProduct({ stage: 'shipping', shippingOn: present('2024-03') })];
const comparison = compareVendors(
  [
    { vendor, products },
    { vendor: bare, products: [] },
  ],
  { readTo: '2026-10-05', asOf: '2026-11-29' },
);

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const wordsOf = (text: string) => text.split(/[\s,:;]+/).filter((word) => word !== '');

it('says on the screen what a slide says, row by row and cell by cell', () => {
  const html = renderToStaticMarkup(<VendorComparisonTable comparison={comparison} numbers={sourceNumbers([])} />);
  const body = html.slice(html.indexOf('<tbody>'));
  const onScreen = body
    .split('<tr>')
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd][^>]*>/)
        .slice(1)
        .map(textOf),
    );
  const { table } = vendorTable(comparison, {
    today: '2026-11-29',
    scenario: null,
    revision: null,
    sources: new Map(),
    address: '/vendors',
  });
  expect(table.rows.length).toBe(onScreen.length - 1);
  for (const [row, cells] of table.rows.entries()) {
    // The summaries are the first row of the screen.
    const screen = onScreen[row + 1] ?? [];
    for (const [column, { text }] of cells.entries())
      expect(wordsOf(screen[column] ?? '')).toEqual(expect.arrayContaining(wordsOf(text)));
  }
});
