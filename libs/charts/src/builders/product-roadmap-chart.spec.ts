import { PRODUCT_STAGES } from '@waveguide/vendors';
import fc from 'fast-check';
import { missing, present } from '@waveguide/quantity';
import { productRoadmapChart } from './product-roadmap-chart';
import { SAMPLE_CONTEXT, SAMPLE_READ_TO, sampleProduct } from './sample-context';

const none = missing('not-reported', 'No date was found.');
const products = [
  sampleProduct(),
  sampleProduct({
    ...{ id: 'p-ship', stage: 'shipping', status: 'shipping' },
    ...{ announcedOn: present('2023-03'), shippingOn: present('2025-03') },
  }),
  sampleProduct({ id: 'p-none', announcedOn: none, name: 'Undated' }),
  sampleProduct({ id: 'p-other', vendorId: 'two', technology: 'oio' }),
];
const vendorNames = new Map([['one', 'House One']]);
const among = { vendorNames, vendorId: null, readTo: SAMPLE_READ_TO };
const spec = productRoadmapChart({ products, ...among, vendorId: 'one' }, SAMPLE_CONTEXT);

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
  const today = spec.rules[0]!.at;
  expect(spans[1]!.to).toBe(today);
  expect(spans[2]!.to).toBe(today);
});

it('keeps products without a date in the table, with the reason', () => {
  expect(spec.table.rows).toHaveLength(3);
  expect(spec.table.rows[2]!.slice(0, 4)).toEqual([
    { kind: 'text', text: 'Undated' },
    { kind: 'text', text: 'House One' },
    { kind: 'text', text: 'CPO (switch)' },
    { kind: 'missing', text: 'No date was found.' },
  ]);
  expect(spec.subtitle).toContain('1 without a date stands in the table only');
});

it('counts what ships and how long it took', () => {
  expect(spec.finding).toBe('1 of 3 products has shipped; the median wait since announcement was 2.0 years');
});

it('explains every colour, technologies in their own order, and names all that share one', () => {
  const technologies = ['external-laser', 'cpo', 'pluggable', 'silicon-photonics', 'oio', 'cpo'] as const;
  const { key } = productRoadmapChart(
    {
      products: technologies.map((technology, i) => sampleProduct({ id: `p-${i}`, technology })),
      ...among,
    },
    SAMPLE_CONTEXT,
  );
  expect(key.map(({ text }) => text)).toEqual([
    'Pluggable',
    'CPO (switch)',
    'OIO',
    'Silicon photonics, External laser',
    'Announced',
    'Shipping',
  ]);
});

it('takes the middle between the two middle waits where their number is even', () => {
  const waits = ['2024-03', '2025-03'].map((shipped, i) =>
    sampleProduct({ id: `p-${i}`, stage: 'volume', announcedOn: present('2023-03'), shippingOn: present(shipped) }),
  );
  const { finding } = productRoadmapChart({ products: waits, ...among }, SAMPLE_CONTEXT);
  expect(finding).toContain('the median wait since announcement was 1.5 years');
});

describe('shipments that have not happened', () => {
  const due = sampleProduct({ id: 'due', shippingOn: present('2025') });
  const ahead = sampleProduct({ id: 'ahead', shippingOn: present('2027-06') });
  const undated = sampleProduct({ id: 'undated', stage: 'shipping', status: 'available' });
  const { marks, finding, key, table } = productRoadmapChart(
    { products: [due, ahead, undated], ...among },
    SAMPLE_CONTEXT,
  );

  it('has a clock where one is overdue and a dashed sign where one is planned, and draws none of them as shipping', () => {
    const signs = marks.flatMap((mark) => (mark.type === 'dot' ? [[mark.id, mark.x, mark.shape, mark.fill]] : []));
    expect(signs).toContainEqual(['due-due', 2025.5, 'clock', 'hollow']);
    expect(signs.find(([id]) => id === 'ahead-planned')?.slice(2)).toEqual(['circle', 'dashed']);
    expect(marks.some((mark) => mark.type === 'span' && mark.fill === 'solid')).toBe(false);
    expect(key.map(({ text }) => text).slice(-2)).toEqual(['Shipment planned', 'Overdue, not confirmed']);
  });

  it('says so in the finding, in the reading and in the table', () => {
    expect(finding).toBe('0 of 3 products have shipped; 1 is overdue and not confirmed');
    const readings = marks.flatMap((mark) => ('reading' in mark ? [mark.reading] : []));
    expect(readings).toContain(
      'Engine (second of its kind), announced Jun 2024, shipment due 2025, overdue, not confirmed',
    );
    expect(table.rows.map((row) => row[5]!.text)).toEqual([
      'overdue, not confirmed',
      'planned',
      'said to ship, no date stated',
    ]);
  });
});

it('counts what a slow count of the records gives, whatever is added, planned or moved (seed 3206)', () => {
  const month = fc.tuple(fc.integer({ min: 2023, max: 2028 }), fc.integer({ min: 1, max: 12 }));
  const record = fc.tuple(fc.constantFrom(...PRODUCT_STAGES), fc.option(month, { nil: null }));
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (drawn) => {
      const all = drawn.map(([stage, at], i) =>
        sampleProduct({
          ...{ id: `${i}`, stage, announcedOn: present('2022-06') },
          ...(at === null ? {} : { shippingOn: present(`${at[0]}-${String(at[1]).padStart(2, '0')}`) }),
        }),
      );
      const { finding } = productRoadmapChart({ products: all, ...among }, SAMPLE_CONTEXT);
      // Read to 31 October 2026 and drawn in November: a month is reached, and over, where it comes before November.
      const reached = drawn.filter(([, at]) => at !== null && at[0] * 12 + at[1] < 2026 * 12 + 11);
      const shipping = reached.filter(([stage]) => stage === 'shipping' || stage === 'volume');
      expect(finding).toMatch(new RegExp(`^${shipping.length} of ${drawn.length} `));
      expect(Number(/(\d+) (?:is|are) overdue/.exec(finding)?.[1] ?? 0)).toBe(reached.length - shipping.length);
      const waits = shipping.map(([, at]) => (at === null ? 0 : at[0] + (at[1] - 0.5) / 12 - (2022 + 5.5 / 12)));
      const told = Number(/was (\d+\.\d) years/.exec(finding)?.[1] ?? 0);
      // At least half wait as long, at least half no longer; months differ from twelfths of a year, and one digit is shown.
      expect(waits.filter((wait) => wait >= told - 0.06).length * 2).toBeGreaterThanOrEqual(waits.length);
      expect(waits.filter((wait) => wait <= told + 0.06).length * 2).toBeGreaterThanOrEqual(waits.length);
    }),
    { seed: 3206 },
  );
});
