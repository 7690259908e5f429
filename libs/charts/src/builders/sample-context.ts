import type { Milestone, Phase } from '@waveguide/adoption';
import type { Observation, PublishedEstimate, Source } from '@waveguide/evidence';
import { estimateRow, observationRow } from '@waveguide/evidence/testing';
import type { MarketSummary, SummarySeries } from '@waveguide/forecasts';
import { missing, present } from '@waveguide/quantity';
import type { Product } from '@waveguide/vendors';
import type { ChartContext } from '../spec/context';

/** Invented records with round numbers, for the specs of the builders; no figure here is one of the market. */
const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;
/** A year's quantiles about a middle: P10 is half of it, P90 one and a half times. */
const FACTORS = [0.4, 0.5, 0.8, 1, 1.2, 1.5, 1.8];
export const SAMPLE_YEARS = [2024, 2025, 2026, 2027, 2028] as const;

/** A series whose P50 are the given values; null = no value in that year. */
export function sampleSeries(unit: SummarySeries['unit'], middles: readonly (number | null)[]): SummarySeries {
  return {
    unit,
    quantiles: middles.map((middle) => FACTORS.map((factor) => (middle === null ? null : middle * factor))),
    mean: middles.map((middle) => (middle === null ? null : middle * 1.1)),
    missing: middles.includes(null) ? missing('not-applicable', 'Nothing is shipped in these years.') : null,
  };
}

/** A summary of four technologies over five years. `factor` multiplies co-packaged ports and revenue, for a second scenario. */
export function sampleSummary(factor = 1): MarketSummary {
  const times = (values: readonly number[]) => values.map((value) => value * factor);
  return {
    engineVersion: '1.0.0',
    modelId: 'sample',
    seed: 7,
    drawCount: 1024,
    method: 'sobol',
    years: SAMPLE_YEARS,
    levels: LEVELS,
    series: {
      'ports:co-packaged': sampleSeries('ports', times([1e6, 2e6, 4e6, 8e6, 16e6])),
      'revenue:co-packaged': sampleSeries('USD', times([4e8, 7e8, 1.2e9, 2e9, 3.5e9])),
      'price:co-packaged': sampleSeries('USD/port', [400, 350, 300, 250, 220]),
      'price:oio': sampleSeries('USD/port', [null, null, 380, 330, 290]),
      'share:pluggable': sampleSeries('fraction', [0.9, 0.8, 0.6, 0.4, 0.3]),
      'share:lpo': sampleSeries('fraction', [0.05, 0.08, 0.1, 0.1, 0.1]),
      'share:cpo': sampleSeries('fraction', [0.05, 0.12, 0.3, 0.5, 0.6]),
    },
    clamped: [],
  };
}

export const SAMPLE_PHASES: readonly Phase[] = (
  [
    ['near-term', 'Near-term: niche and proprietary', 2024, 2026],
    ['mid-term', 'Mid-term: scale-out adoption', 2027, 2028],
  ] as const
).map(([id, name, fromYear, toYear]) => ({
  id,
  name,
  reportFromYear: fromYear,
  reportToYear: toYear,
  fromYear,
  toYear,
  locator: 'sec1',
  summary: '',
  drivers: [],
  gates: [],
  technologies: ['cpo'],
  laneRatesGbps: [],
  switchGenerationsTbps: [],
  targetNetworks: [],
  marketNote: '',
  sourceIds: [],
  checks: [],
}));

function source(id: string, publisher: string): [string, Source] {
  return [
    id,
    {
      id,
      publisher,
      title: `What ${publisher} wrote`,
      url: present(`https://example.org/${id}`),
      publishedOn: present('2026-03'),
      kind: 'report',
      tier: 'primary',
      accessedNote: '',
      licenceNote: 'not stated',
    },
  ];
}

/** Up to when the invented sources were read. */
export const SAMPLE_READ_TO = '2026-10-31';

export const SAMPLE_CONTEXT: ChartContext = {
  today: '2026-11-23',
  scenario: { id: 'base', name: 'Base' },
  revision: { number: 3, publishedOn: '2026-11-20' },
  sources: new Map([source('s-one', 'House One'), source('s-two', 'House Two (quoting Three)')]),
  address: '/forecasts?scenario=base',
};

/** An estimate of $2B for 2028 by House One, changed by `of`. */
export function sampleEstimate(of: Partial<PublishedEstimate> = {}): PublishedEstimate {
  return estimateRow({
    id: 'e-one',
    sourceId: 's-one',
    publisher: 'House One',
    vintage: '2026-03-11',
    scopeText: 'CPO market',
    target: { kind: 'year', year: 2028 },
    value: present(2e9),
    quoteSummary: 'Two billion in 2028.',
    ...of,
  });
}

/** An observation of $500M in 2025 by House Two, changed by `of`. */
export function sampleObservation(of: Partial<Observation> = {}): Observation {
  return observationRow({
    id: 'o-one',
    sourceId: 's-two',
    publisher: 'House Two (quoting Three)',
    observedOn: '2026-02',
    scopeText: 'CPO market',
    target: { kind: 'year', year: 2025 },
    value: present(5e8),
    quoteSummary: 'Two billion in 2028.',
    ...of,
  });
}

/** An announcement in CPO in March 2026, changed by `of`. */
export function sampleMilestone(of: Partial<Milestone> = {}): Milestone {
  return {
    id: 'm-one',
    date: '2026-03',
    planned: false,
    stage: 'announced',
    title: 'House One announces an engine',
    technology: 'cpo',
    vendorId: null,
    phaseId: null,
    sourceId: 's-one',
    note: null,
    ...of,
  };
}

/** A CPO engine of vendor `one`, announced in June 2024 and without a shipping date, changed by `of`. */
export function sampleProduct(of: Partial<Product> = {}): Product {
  const none = missing('not-reported', 'No date was found.');
  return {
    id: 'p-one',
    vendorId: 'one',
    name: 'Engine (second of its kind)',
    technology: 'cpo',
    stage: 'announced',
    status: 'announced',
    announcedOn: present('2024-06'),
    shippingOn: none,
    capacityTbps: none,
    laneGbps: none,
    portConfiguration: none,
    powerClaim: none,
    energyPerBit: none,
    energyPerBitNote: null,
    sourceIds: ['s-one'],
    note: null,
    ...of,
  };
}
