import { phaseOfYear } from '@waveguide/adoption';
import { comparePartialDates, yearOfDate } from '@waveguide/evidence';
import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';
import { listMilestones, listPhases } from './timeline-repository';
import { findVendor, listProducts, listVendors } from './vendor-repository';

describe('the timeline', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  it('has three phases without overlap that keep the report’s own years', async () => {
    const phases = await listPhases(database.client);
    expect(
      phases.map(({ id, fromYear, toYear, reportFromYear, reportToYear }) => [
        id,
        fromYear,
        toYear,
        reportFromYear,
        reportToYear,
      ]),
    ).toEqual([
      ['near-term', 2024, 2026, 2024, 2026],
      ['mid-term', 2027, 2029, 2027, 2030],
      ['long-term', 2030, 2036, 2030, null],
    ]);
    expect(phases[1]!.checks.map(({ stance, sourceIds }) => [stance, sourceIds.length])).toEqual([
      ['supports', 3],
      ['conflicts', 3],
      ['conflicts', 3],
    ]);
  });

  it('puts every milestone into the phase of its year, in order of time', async () => {
    const [phases, milestones] = [await listPhases(database.client), await listMilestones(database.client)];
    expect(milestones).toHaveLength(110);
    for (const { id, date, phaseId } of milestones) {
      expect([id, phaseId]).toEqual([id, phaseOfYear(phases, yearOfDate(date))?.id ?? null]);
    }
    expect([...milestones].sort((a, b) => comparePartialDates(a.date, b.date))).toEqual(milestones);
  });

  it('narrows to one vendor', async () => {
    const all = await listMilestones(database.client);
    const own = await listMilestones(database.client, { vendorId: 'nvidia' });
    expect(own).toEqual(all.filter(({ vendorId }) => vendorId === 'nvidia'));
    expect(own.length).toBeGreaterThan(3);
  });
});

describe('vendors', () => {
  let database: OpenTestDatabase;
  beforeAll(async () => (database = await openSeededDatabase()));
  afterAll(() => database.close());

  it('have a strategy, strengths and risks, each sentence with its source', async () => {
    const vendors = await listVendors(database.client);
    expect(vendors).toHaveLength(64);
    expect(vendors[0]).toMatchObject({
      id: 'broadcom',
      strategy: { model: 'merchant', openness: 'medium', laser: 'external', targetNetworks: ['scale-out', 'scale-up'] },
      summarySourceIds: ['founding-report', 'storagenewsletter-2025-10'],
    });
    expect([vendors[0]!.strengths.length, vendors[0]!.risks.length]).toEqual([4, 5]);
  });

  it('are found by id, or not at all', async () => {
    const vendors = await listVendors(database.client);
    expect(await findVendor(database.client, 'nvidia')).toEqual(vendors.find(({ id }) => id === 'nvidia'));
    expect(await findVendor(database.client, 'nobody')).toBeNull();
  });

  it('offer products whose unknown properties say so', async () => {
    const products = await listProducts(database.client, { vendorId: 'broadcom' });
    const humboldt = products.find(({ id }) => id === 'p-humboldt');
    expect(humboldt).toMatchObject({
      stage: 'demonstrated',
      capacityTbps: { kind: 'present', value: 25.6 },
      energyPerBit: { kind: 'missing', reason: 'not-reported' },
      sourceIds: ['bcm-2021-01', 'register-2022-08', 'ed-2023-04', 'sa-cpo-book-2026'],
    });
    expect(products.every(({ vendorId }) => vendorId === 'broadcom')).toBe(true);
  });
});
