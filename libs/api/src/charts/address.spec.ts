import { CHART_PARAMETER_KEYS, chartUses } from '@waveguide/charts';
import fc from 'fast-check';
import { chartAddress, readChartRequest } from './address';
import { CHART_IDS, chartRequestSchema, type ChartId, type ChartRequest } from './request';

const SEED = 20261123;

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const request: fc.Arbitrary<ChartRequest> = fc
  .record({
    id: fc.constantFrom(...CHART_IDS),
    scenarioId: fc.constantFrom('base', 'upside', 'my-scenario_2.1'),
    revision: optional(fc.integer({ min: 1, max: 1_000_000 })),
    metric: fc.constantFrom('ports', 'share', 'revenue', 'price', 'power', 'power-saved'),
    entity: fc.constantFrom('co-packaged', 'cpo', 'market'),
    priceLaw: fc.constantFrom('erosion', 'wright'),
    scale: fc.constantFrom('linear', 'log'),
    published: fc.constantFrom('show', 'hide'),
    phases: fc.constantFrom('show', 'hide'),
    fan: fc.constantFrom('show', 'hide'),
    arrow: optional(fc.constantFrom('2026-2030', '2024-2036')),
    fromYear: optional(fc.integer({ min: 1990, max: 2100 })),
    toYear: optional(fc.integer({ min: 1990, max: 2100 })),
    year: fc.integer({ min: 1990, max: 2100 }),
    technologies: optional(fc.subarray(['pluggable', 'cpo', 'oio'], { minLength: 1 })),
    compare: optional(fc.subarray(['upside', 'downside'], { minLength: 1 })),
    attribute: fc.constantFrom('energyPerBit', 'reach'),
    vendorId: optional(fc.constantFrom('broadcom', 'nvidia')),
  })
  .map((fields) => chartRequestSchema.parse(JSON.parse(JSON.stringify(fields))));

const usual = (id: ChartId) => chartRequestSchema.parse({ id });
/** What a chart has a use for; the rest changes nothing about it and stays out of its address. */
const usedBy = (wanted: ChartRequest) =>
  Object.fromEntries(
    CHART_PARAMETER_KEYS.flatMap((key) =>
      chartUses(wanted.id, key) && wanted[key] !== undefined ? [[key, wanted[key]]] : [],
    ),
  );

describe('chart addresses', () => {
  it(`lead back to the same chart (seed ${SEED})`, () => {
    fc.assert(
      fc.property(request, (wanted) => {
        const [, query] = chartAddress(wanted).split('?');
        const read = readChartRequest(wanted.id, new URLSearchParams(query));
        expect(read).toEqual({ ok: true, value: { ...usual(wanted.id), ...usedBy(wanted) } });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('name the scenario always, a forecast’s scale with it, the revision only where it is frozen, and lead to the page of the chart', () => {
    const live = chartRequestSchema.parse({ id: 'ports-forecast' });
    expect(chartAddress(live)).toBe('/?scenario=base');
    expect(chartAddress({ ...live, revision: 4 })).toBe('/?scenario=base&revision=4');
    const compared = chartRequestSchema.parse({
      id: 'market-forecast',
      metric: 'revenue',
      compare: ['upside', 'downside'],
    });
    expect(chartAddress(compared)).toBe('/forecasts?scenario=base&metric=revenue&scale=linear&compare=upside,downside');
    const ofVendor = chartRequestSchema.parse({ id: 'product-roadmap', vendorId: 'broadcom' });
    expect(chartAddress(ofVendor)).toBe('/vendors/broadcom?scenario=base&vendor=broadcom');
  });

  it('leave aside what belongs to the page', () => {
    const read = readChartRequest(
      'ports-forecast',
      new URLSearchParams('scenario=base&tab=ports-forecast.table&vendors=nvidia&growth=2026-2030'),
    );
    expect(read).toEqual({ ok: true, value: chartRequestSchema.parse({ id: 'ports-forecast' }) });
  });
});
