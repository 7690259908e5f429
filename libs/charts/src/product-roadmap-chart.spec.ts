import { missing, present } from '@waveguide/quantity';
import { productRoadmapChart } from './product-roadmap-chart';
import { SAMPLE_CONTEXT, sampleProduct } from './sample-ground';

const none = missing('not-reported', 'No date was found.');
const products = [
  sampleProduct(),
  sampleProduct({ id: 'p-ship', announcedOn: present('2023-03'), shippingOn: present('2025-03'), status: 'shipping' }),
  sampleProduct({ id: 'p-none', announcedOn: none, name: 'Undated' }),
  sampleProduct({ id: 'p-other', vendorId: 'two', technology: 'oio' }),
];
const vendorNames = new Map([['one', 'House One']]);
const spec = productRoadmapChart({ products, vendorNames, vendorId: 'one' }, SAMPLE_CONTEXT);

it('draws one lane for each dated product of the vendor, earliest first', () => {
  expect(spec.axes.y).toMatchObject({ kind: 'lanes', lanes: [{ id: 'p-ship', label: 'Engine' }, { id: 'p-one' }] });
});

it('draws what is announced as a tint and what ships solid, both to today', () => {
  const spans = spec.marks.filter((mark) => mark.type === 'span');
  expect(spans.map(({ id, fill, openEnd }) => [id, fill, openEnd])).toEqual([
    ['p-ship-announced', 'tint', false],
    ['p-ship-shipping', 'solid', true],
    ['p-one-announced', 'tint', true],
  ]);
  const today = spec.rules[0].at;
  expect(spans[1].to).toBe(today);
  expect(spans[2].to).toBe(today);
});

it('keeps products without a date in the table, with the reason', () => {
  expect(spec.table.rows).toHaveLength(3);
  expect(spec.table.rows[2].slice(0, 4)).toEqual([
    { kind: 'text', text: 'Undated' },
    { kind: 'text', text: 'House One' },
    { kind: 'text', text: 'CPO' },
    { kind: 'missing', text: 'No date was found.' },
  ]);
  expect(spec.subtitle).toContain('1 without a date stands in the table only');
});

it('counts what ships and how long it took', () => {
  expect(spec.finding).toBe(
    '1 of 3 products has reached a stated shipping date; the median wait since announcement was 2.0 years',
  );
});

it('explains every colour, technologies in their own order, and names all that share one', () => {
  const technologies = ['external-laser', 'cpo', 'pluggable', 'silicon-photonics', 'oio', 'cpo'] as const;
  const { key } = productRoadmapChart(
    {
      products: technologies.map((technology, i) => sampleProduct({ id: `p-${i}`, technology })),
      ...{ vendorNames, vendorId: null },
    },
    SAMPLE_CONTEXT,
  );
  expect(key.map(({ text }) => text)).toEqual([
    'Pluggable',
    'CPO',
    'OIO',
    'Silicon photonics, External laser',
    'Announced',
    'Shipping',
  ]);
});

it('takes the middle between the two middle waits where their number is even', () => {
  const waits = ['2024-03', '2025-03'].map((shipped, i) =>
    sampleProduct({ id: `p-${i}`, announcedOn: present('2023-03'), shippingOn: present(shipped) }),
  );
  const { finding } = productRoadmapChart({ products: waits, vendorNames, vendorId: null }, SAMPLE_CONTEXT);
  expect(finding).toContain('the median wait since announcement was 1.5 years');
});
