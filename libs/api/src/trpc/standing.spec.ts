import { coPackagedShipments } from '@waveguide/adoption';
import { listEstimates, listObservations } from '@waveguide/db';
import { scope } from '@waveguide/evidence';
import { countText } from '@waveguide/quantity';
import { shippingVendors, vendorsByLaser } from '@waveguide/vendors';
import { createTestApi, TODAY, type TestApi } from '../testing/context';

/**
 * What headings count, recomputed from the rows of the tables by a slow definition of their own, for the dataset as it is and after records
 * were added, removed, planned and moved.
 */
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  await api.close();
});

const AS_OF = TODAY.toISOString().slice(0, 10);
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
function lastDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  // Day 0 of a month is the last of the month before it.
  return new Date(Date.UTC(year ?? 0, month ?? 12, 0)).toISOString().slice(0, 10);
}

async function rows() {
  const [reading, milestones, products] = await Promise.all([
    api.client.datasetReading.findFirstOrThrow(),
    api.client.milestone.findMany(),
    api.client.product.findMany(),
  ]);
  const shipped = milestones.filter(
    ({ stage, planned, date }) => /^(small-batch|volume)$/.test(stage) && !planned && firstDay(date) <= reading.readTo,
  );
  const standing = products.map((product) => {
    const said = product.stage === 'shipping' || product.stage === 'volume';
    const date = product.shippingOn;
    return { ...product, ships: said && date !== null && firstDay(date) <= reading.readTo };
  });
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).sort();
  const cpo = ({ technology }: { readonly technology: string }) => technology === 'cpo' || technology === 'oio';
  return {
    readTo: reading.readTo,
    shipments: ids(shipped.filter(cpo)),
    overdue: ids(milestones.filter(({ planned, date }) => planned && lastDay(date) < AS_OF)),
    planned: ids(milestones.filter(({ planned, date }) => (planned ? lastDay(date) >= AS_OF : firstDay(date) > AS_OF))),
    shippedProducts: ids(standing.filter(({ ships }) => ships)),
    overdueProducts: ids(
      standing.filter(({ ships, shippingOn }) => !ships && shippingOn !== null && lastDay(shippingOn) < AS_OF),
    ),
    shippingVendors: [
      ...new Set(standing.filter((product) => product.ships && cpo(product)).map(({ vendorId }) => vendorId)),
    ].sort(),
    productCount: products.length,
  };
}

async function told() {
  const caller = api.caller();
  const [{ vendors, days }, { milestones }, timeline, roadmap] = await Promise.all([
    caller.vendors.list(),
    caller.timeline.milestones({}),
    caller.charts.spec({ id: 'adoption-timeline' }),
    caller.charts.spec({ id: 'product-roadmap' }),
  ]);
  const records = vendors.map(({ products, milestones: own, ...vendor }) => ({ vendor, products, milestones: own }));
  return { days, milestones, timeline, roadmap, records };
}

async function expectAgreement(): Promise<void> {
  const [expected, { days, milestones, timeline, roadmap, records }] = [await rows(), await told()];
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).sort();
  expect(days).toEqual({ readTo: expected.readTo, asOf: AS_OF });
  expect(ids(coPackagedShipments(milestones, days.readTo))).toEqual(expected.shipments);
  expect(ids(milestones.filter(({ status }) => status === 'overdue'))).toEqual(expected.overdue);
  expect(ids(milestones.filter(({ status }) => status === 'planned'))).toEqual(expected.planned);
  expect(ids(shippingVendors(records, days.readTo).map(({ vendor }) => vendor))).toEqual(expected.shippingVendors);
  const clocks = timeline.marks.flatMap((mark) => (mark.type === 'dot' && mark.shape === 'clock' ? [mark.id] : []));
  expect(clocks.sort()).toEqual(expected.overdue);
  const status = timeline.table.columns.findIndex(({ key }) => key === 'status');
  const said = timeline.table.rows.filter((row) => row[status]?.text === 'overdue, not confirmed');
  expect(said).toHaveLength(expected.overdue.length);
  const head = `${expected.shippedProducts.length} of ${expected.productCount} products`;
  expect(roadmap.finding.startsWith(head)).toBe(true);
  const late = Number(/(\d+) (?:is|are) overdue/.exec(roadmap.finding)?.[1] ?? 0);
  expect(late).toBe(expected.overdueProducts.length);
  const solid = roadmap.marks.flatMap((mark) => (mark.type === 'span' && mark.fill === 'solid' ? [mark.lane] : []));
  expect(solid.sort()).toEqual(expected.shippedProducts);
}

it('counts in the dataset what its rows give', async () => {
  await expectAgreement();
});

it('keeps its counts when a record is planned, moved past what was read, removed or added', async () => {
  const { shipments, shippedProducts } = await rows();
  const [first, second] = shipments;
  if (first === undefined || second === undefined) throw new Error('Two shipments are needed.');
  const before = await api.client.milestone.findUniqueOrThrow({ where: { id: first } });
  await api.client.milestone.update({ where: { id: first }, data: { planned: true } });
  expect((await rows()).shipments).not.toContain(first);
  expect((await rows()).overdue).toContain(first);
  await expectAgreement();
  await api.client.milestone.update({ where: { id: first }, data: { planned: false, date: '2026-11-01' } });
  expect((await rows()).shipments).not.toContain(first);
  await expectAgreement();
  await api.client.milestone.delete({ where: { id: second } });
  await expectAgreement();
  const added = { ...before, id: 'm-added', title: 'Added', stage: 'volume', date: '2026-05', position: 100_000 };
  await api.client.milestone.create({ data: added });
  expect((await rows()).shipments).toContain('m-added');
  await expectAgreement();
  for (const id of shippedProducts) {
    await api.client.product.update({ where: { id }, data: { shippingOn: '2027' } });
  }
  expect((await rows()).shippingVendors).toEqual([]);
  await expectAgreement();
});

it('counts lasers over vendors with a product or programme of their own, each once and by what its record says', async () => {
  const { records } = await told();
  const byLaser = vendorsByLaser(records);
  const text = { external: 'external', 'on-package': 'on-package', 'on-chip': 'on-chip', 'not-stated': 'unknown' };
  const built = /^(demonstrated|sampled|small-batch|volume)$/;
  for (const { vendor, products, milestones } of records) {
    const own =
      products.some(({ technology, stage }) => /^(cpo|oio)$/.test(technology) && stage !== 'research') ||
      milestones.some(({ technology, stage }) => /^(cpo|oio)$/.test(technology) && built.test(stage));
    const supplies = /^(laser|fiber-connectivity|test-and-assembly|design-tools)$/.test(vendor.type);
    for (const [placement, choice] of Object.entries(text) as [keyof typeof text, string][]) {
      const counted = byLaser[placement].some((record) => record.vendor.id === vendor.id);
      expect([vendor.id, placement, counted]).toEqual([
        vendor.id,
        placement,
        own && !supplies && vendor.strategy.laser === choice,
      ]);
    }
  }
});

it('draws and counts each kind of statement on timing apart', async () => {
  const [spec, estimates, observations] = await Promise.all([
    api.caller().charts.spec({ id: 'adoption-timing' }),
    listEstimates(api.client),
    listObservations(api.client),
  ]);
  const about = [...estimates, ...observations].filter(
    ({ basis, excluded, scopeKey }) => basis === 'timing' && !excluded && /cpo/.test(scope(scopeKey).subject),
  );
  const of = (kind: string) => about.filter(({ timingKind }) => timingKind === kind);
  const drawn = (fill: string) => spec.marks.filter((mark) => mark.type === 'span' && mark.fill === fill).length;
  const dated = (kind: string) => of(kind).filter(({ target }) => target.kind !== 'not-stated').length;
  expect([drawn('solid') + drawn('tint'), drawn('arrow'), drawn('hatched'), drawn('equals')]).toEqual([
    dated('expects-in-window'),
    dated('not-before'),
    dated('not-within'),
    of('no-delay').length,
  ]);
  const ends = of('expects-in-window').flatMap(({ target }) =>
    target.kind === 'year' ? [target.year] : target.kind === 'period' ? [target.toYear] : [],
  );
  const [, by = '', year = ''] = /(\w+) statements? expects? it by (\d{4})/.exec(spec.finding) ?? [];
  const count = ends.filter((end) => end <= Number(year)).length;
  expect(by).toBe(countText(count));
  expect(spec.finding).toContain(`${countText(ends.length - count)} later`);
  const bounded = dated('not-before');
  expect(spec.finding).toContain(`${countText(bounded)} not before`);
  expect(spec.finding).toContain(`${countText(of('not-before').length - bounded)} not soon`);
  expect(spec.finding).toContain(`${countText(of('not-within').length)} not within`);
  expect(spec.table.rows).toHaveLength(about.length + 1);
});
