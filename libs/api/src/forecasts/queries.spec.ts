import { comparePartialDates } from '@waveguide/evidence';
import type { ApiCaller } from '../app-router';
import { createTestApi, readSeed, type TestApi } from '../testing/context';

let api: TestApi;
let caller: ApiCaller;

beforeAll(async () => {
  api = await createTestApi();
  caller = api.caller();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

interface ExpectedTables {
  readonly expectedTable: readonly (Readonly<Record<'year' | 'portsP10' | 'portsP50' | 'portsP90', number>> &
    Readonly<Record<'revenueP10Usd' | 'revenueP50Usd' | 'revenueP90Usd', number>>)[];
  readonly tenMillionPortsReachedBy: readonly { readonly year: number; readonly fractionOfDraws: number }[];
}
/** What an independent slow definition (tools/base-case) gives for the newest revision of Base. */
const newestTables = (
  JSON.parse(readSeed('base-model-expected.json')) as { readonly revisions: readonly ExpectedTables[] }
).revisions.at(-1)!;

/** The value of a quantity that must be there. */
function value<T>(
  maybe: { readonly kind: 'present'; readonly value: T } | { readonly kind: 'missing'; readonly detail: string },
): T {
  if (maybe.kind === 'missing') throw new Error(`Missing: ${maybe.detail}`);
  return maybe.value;
}

const within = (actual: number, expected: number, tolerance: number) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(tolerance);

describe('overview.get', () => {
  it('states the base model’s 2030 as the dataset’s own table has it', async () => {
    const { headlines, stamp } = await caller.overview.get({ scenarioId: 'base' });
    expect(stamp).toMatchObject({ scenarioId: 'base', number: 1, isHead: true, drawCount: 16_384 });
    const by = Object.fromEntries(headlines.map((headline) => [headline.id, value(headline.value)]));
    // Row 2030 of another program's run (tools/base-case). Methods allow 5 % between runs.
    const row = newestTables.expectedTable.find(({ year }) => year === 2030)!;
    within(by.ports!.p10, row.portsP10, 0.05);
    within(by.ports!.p50, row.portsP50, 0.05);
    within(by.ports!.p90, row.portsP90, 0.05);
    within(by.revenue!.p10, row.revenueP10Usd, 0.05);
    within(by.revenue!.p50, row.revenueP50Usd, 0.05);
    within(by.revenue!.p90, row.revenueP90Usd, 0.05);
    expect(by.share!.p50).toBeGreaterThan(0.15);
    expect(by.share!.p50).toBeLessThan(0.3);
    // Growth is taken draw by draw: it is not the growth of the medians, which would be (48.4M / 1.1M)^(1/4) − 1.
    expect(by.growth!.p10).toBeGreaterThan(0.5);
    expect(by.growth!.p90).toBeLessThan(5);
  });

  it('says by which calendar years ten million ports are passed, and its timing chart says the same', async () => {
    const { volume } = await caller.overview.get({ scenarioId: 'base', revision: 1 });
    expect(volume).toMatchObject({ threshold: 10e6, p10: 2028, p50: 2028, p90: 2030 });
    for (const { year, fractionOfDraws } of newestTables.tenMillionPortsReachedBy) {
      // The standard error of a fraction of 16,384 draws is at most 0.004.
      expect(Math.abs(volume.reachedBy[volume.years.indexOf(year)]! - fractionOfDraws)).toBeLessThan(0.01);
    }
    const chart = await caller.charts.spec({ id: 'adoption-timing', scenarioId: 'base', revision: 1 });
    expect(chart.finding).toMatch(/ports a year between 2028 and 2030;/);
    expect(chart.table.rows.at(-1)).toContainEqual({ kind: 'text', text: 'P10 2028, P50 2028, P90 2030' });
  });

  it('lists what is new, newest first, and cites every source it names', async () => {
    const { milestones, estimates, contradictions, contradictionCount, ledgerCheck, sources } =
      await caller.overview.get({
        scenarioId: 'base',
      });
    const dates = milestones.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    // A plan is news only once its day has passed without a confirmation.
    for (const { planned, status } of milestones) expect(status).toBe(planned ? 'overdue' : 'happened');
    expect(contradictions.every(({ severity }) => severity === 'high')).toBe(true);
    expect(contradictionCount).toBeGreaterThan(20);
    const cited = new Set(sources.map(({ id }) => id));
    for (const { sourceId } of [...milestones, ...estimates, ...ledgerCheck.rows]) expect(cited).toContain(sourceId);
  });
});

describe('technologies', () => {
  it('gives the matrix with the evidence behind its cells', async () => {
    const matrix = await caller.technologies.matrix();
    expect(matrix.columns.map(({ id }) => id)).toEqual(['pluggable', 'lpo', 'cpo', 'oio']);
    expect(matrix.rows).toHaveLength(7);
    const power = matrix.rows.find(({ key }) => key === 'powerConsumption')!;
    const cpo = power.cells[2]!;
    expect(value(cpo.text)).toMatch(/^Low/);
    expect(cpo.attributes.map(({ key }) => key)).toContain('powerPer800G');
    expect(power.claims.map(({ id }) => id)).toContain('cl-power-30-50');
    const cited = new Set(matrix.sources.map(({ id }) => id));
    for (const cell of matrix.rows.flatMap(({ cells }) => cells)) {
      for (const id of cell.attributes.flatMap(({ sourceIds }) => sourceIds)) expect(cited).toContain(id);
    }
  });

  it('gives every list of the dataset in full', async () => {
    expect((await caller.technologies.list()).technologies).toHaveLength(10);
    expect((await caller.technologies.picPlatforms()).platforms).toHaveLength(4);
    expect((await caller.technologies.integrationMethods()).methods).toHaveLength(3);
    expect((await caller.technologies.laserApproaches()).approaches).toHaveLength(2);
    expect((await caller.technologies.challenges()).challenges).toHaveLength(6);
    expect((await caller.technologies.claims()).claims).toHaveLength(await api.client.claim.count());
  });
});

describe('timeline', () => {
  it('gives three phases that follow one another, and all events in order', async () => {
    const { phases } = await caller.timeline.phases();
    expect(phases.map(({ fromYear, toYear }) => [fromYear, toYear]).slice(0, 2)).toEqual([
      [2024, 2026],
      [2027, 2029],
    ]);
    const { milestones } = await caller.timeline.milestones({});
    expect(milestones).toHaveLength(await api.client.milestone.count());
    const dates = milestones.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort(comparePartialDates));
  });

  it('narrows events by technology, vendor and stage together', async () => {
    const { milestones } = await caller.timeline.milestones({ technologies: ['cpo'], vendorId: 'broadcom' });
    expect(milestones.length).toBeGreaterThan(0);
    for (const milestone of milestones) {
      expect(milestone).toMatchObject({ technology: 'cpo', vendorId: 'broadcom', vendorName: 'Broadcom' });
    }
  });

  it('dates switch generations and lists the roadmap', async () => {
    const { generations } = await caller.timeline.switchCapacity();
    expect(generations.map(({ name }) => name)).toContain('Humboldt (Tomahawk 4 CPO)');
    expect(generations.every(({ capacityTbps }) => capacityTbps > 0)).toBe(true);
    expect((await caller.timeline.productRoadmap()).products).toHaveLength(await api.client.product.count());
  });
});

describe('forecasts', () => {
  it('lists the scenarios with the drivers they change, and the founding report as a comparator', async () => {
    const { scenarios, comparators } = await caller.forecasts.scenarios();
    expect(scenarios.map(({ id, changedDrivers }) => [id, changedDrivers.length])).toEqual([
      ['base', 0],
      ['upside', 4],
      ['downside', 3],
    ]);
    expect(comparators.every(({ sourceId }) => sourceId === 'founding-report')).toBe(true);
    expect(comparators.flatMap(({ points }) => points)).toContainEqual({ year: 2035, value: 1_200_000_000 });
  });

  it('gives the stored summary, and under Wright’s law another price but the same ports', async () => {
    const stored = await caller.forecasts.summary({ scenarioId: 'base' });
    const wright = await caller.forecasts.summary({ scenarioId: 'base', priceLaw: 'wright' });
    expect(wright.summary.series['ports:cpo']).toEqual(stored.summary.series['ports:cpo']);
    expect(wright.summary.series['price:cpo']).not.toEqual(stored.summary.series['price:cpo']);
    expect(stored.summary.years).toEqual([
      2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036,
    ]);
  });

  it('computes growth draw by draw and says why where there is none', async () => {
    const table = await caller.forecasts.growth({ scenarioId: 'base', output: 'ports', fromYear: 2026, toYear: 2030 });
    expect(table.rows.map(({ entity }) => entity.id)).toEqual(['pluggable', 'lpo', 'cpo', 'oio', 'co-packaged']);
    const coPackaged = table.rows.at(-1)!;
    const growth = value(coPackaged.growth);
    expect(growth.p10).toBeLessThan(growth.p50);
    expect(growth.p50).toBeLessThan(growth.p90);
    // The ends' quantiles give wider growth than the draws do: a draw that is high in 2030 was high in 2026 as well.
    const widest = (value(coPackaged.to).p90 / value(coPackaged.from).p10) ** (1 / 4) - 1;
    expect(growth.p90).toBeLessThan(widest);
    const oio = table.rows.find(({ entity }) => entity.id === 'oio')!;
    expect(oio.growth).toMatchObject({ kind: 'missing' });
  });

  it('sets scenarios side by side, the base without a difference from itself', async () => {
    const { rows } = await caller.forecasts.variance({ output: 'ports', entity: 'co-packaged', year: 2030 });
    const [base, upside, downside] = rows;
    expect(base).toMatchObject({ scenario: { id: 'base' }, difference: { kind: 'missing', reason: 'not-applicable' } });
    expect(value(downside!.difference).p50).toBeLessThan(0);
    expect(value(upside!.difference).p50).toBeGreaterThan(0);
    expect(value(upside!.relativeDifference).p50).toBeGreaterThan(0);
    expect(value(downside!.relativeDifference).p10).toBeGreaterThanOrEqual(-1);
  });

  it('holds estimates against a row and says what differs', async () => {
    const held = await caller.forecasts.estimates({ metric: 'revenue', comparedWithId: 'fc-yole-2025-cpo-2030' });
    const find = (id: string) => held.estimates.find((row) => row.id === id)!;
    expect(find('fc-jpm-2025-cpo-2030').comparison).toEqual({ kind: 'comparable' });
    expect(find('fc-tf-2026-cponpo-2030').comparison).toMatchObject({ kind: 'other', differsIn: 'scope' });
    expect(find('fc-jpm-2025-cpo-2030').stated).toBe('at least $5B');
    expect(held.estimates.every(({ evidence }) => evidence !== 'tertiary')).toBe(true);
    const all = await caller.forecasts.estimates({ metric: 'revenue', includeTertiary: true });
    expect(all.estimates.length).toBeGreaterThan(held.estimates.length);
  });

  it('lists all drivers with ranges and reasons', async () => {
    const { drivers, sources } = await caller.forecasts.drivers({ scenarioId: 'upside' });
    expect(drivers).toHaveLength(76);
    const midpoint = drivers.find(({ key }) => key === 'share-midpoint')!;
    expect(midpoint).toMatchObject({
      inherited: false,
      distribution: { kind: 'triangular', low: 2028, mode: 2029, high: 2030.5 },
    });
    expect(midpoint.percentiles.p10).toBeLessThan(midpoint.percentiles.p50);
    expect(drivers.filter(({ inherited }) => !inherited)).toHaveLength(4);
    const cited = new Set(sources.map(({ id }) => id));
    for (const id of drivers.flatMap(({ sourceIds }) => sourceIds)) expect(cited).toContain(id);
  });

  it('ranks drivers by what they do, the adoption midpoint first', async () => {
    const { bars } = await caller.forecasts.tornado({
      scenarioId: 'base',
      output: 'revenue',
      entity: 'co-packaged',
      year: 2030,
    });
    expect(bars[0]).toMatchObject({ key: 'share-midpoint', inputUnit: 'year' });
    expect(bars.find(({ key }) => key === 'total-ports')).toMatchObject({
      name: 'Total optical ports, all years',
      input: null,
    });
    const swings = bars.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
  });
});

describe('vendors and sources', () => {
  it('gives vendors with what they make, and one with everything about it', async () => {
    const { vendors } = await caller.vendors.list();
    expect(vendors).toHaveLength(64);
    const { vendor, products, milestones } = await caller.vendors.byId({ id: 'broadcom' });
    expect(vendor.name).toBe('Broadcom');
    expect(products.every(({ vendorId }) => vendorId === 'broadcom')).toBe(true);
    const counted = vendors.find(({ id }) => id === 'broadcom')!;
    expect(counted.products).toEqual(products);
    expect(counted.milestoneCount).toBe(milestones.length);
  });

  it('compares vendors in the order asked for', async () => {
    const { vendors } = await caller.vendors.comparison({ ids: ['nvidia', 'broadcom'] });
    expect(vendors.map(({ vendor }) => vendor.id)).toEqual(['nvidia', 'broadcom']);
  });

  it('finds sources by words, tier and kind, newest first', async () => {
    const { sources, total, all } = await caller.sources.list({
      text: 'lightcounting',
      tiers: ['primary', 'secondary'],
      size: 100,
    });
    expect(all).toBeGreaterThan(260);
    expect(sources.length).toBeGreaterThan(0);
    expect(total).toBeLessThan(all);
    expect(sources).toHaveLength(Math.min(total, 100));
    for (const source of sources)
      expect(`${source.publisher} ${source.title}`.toLowerCase()).toContain('lightcounting');
    const dated = sources.flatMap(({ publishedOn }) =>
      publishedOn.kind === 'present' ? [publishedOn.value.slice(0, 4)] : [],
    );
    expect(dated).toEqual([...dated].sort().reverse());
  });

  it('tells everything that cites a source', async () => {
    const { citations } = await caller.sources.byId({ id: 'founding-report' });
    expect(new Set(citations.map(({ kind }) => kind)).size).toBeGreaterThan(4);
    const listed = (await caller.sources.list({ text: 'Uplatz' })).sources.find(({ id }) => id === 'founding-report')!;
    expect(listed.citationCount).toBe(citations.length);
  });
});

describe('session.me', () => {
  it('tells a visitor what a visitor may do', async () => {
    const me = await caller.session.me();
    expect(me).toMatchObject({ kind: 'visitor', role: 'viewer', name: null });
    expect(me.permissions).not.toContain('revisions.commit');
  });
});
