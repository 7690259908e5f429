import { present } from '@waveguide/quantity';
import type { z } from 'zod';
import type { Observation, PublishedEstimate } from '../published-estimate';
import { publishedEstimateSchema } from '../schema/estimate';

const ESTIMATE = {
  kind: 'published-estimate',
  id: 'estimate',
  sourceId: 'source',
  locator: null,
  publisher: 'A house',
  vintage: '2026-03',
  metric: 'revenue',
  scopeKey: 'cpo',
  scopeText: 'CPO',
  basis: 'annual',
  target: { kind: 'year', year: 2030 },
  value: present(8e9),
  low: null,
  high: null,
  unit: 'USD',
  qualifier: 'point',
  quoteSummary: 'Eight billion in 2030.',
  evidence: 'secondary',
  flag: null,
  excluded: false,
} satisfies z.input<typeof publishedEstimateSchema>;

/** A forecast of $8B of CPO revenue in 2030, with what a test needs changed. Fields that may be left out are at their defaults. */
export function estimateRow(change: Partial<PublishedEstimate> = {}): PublishedEstimate {
  return { ...publishedEstimateSchema.parse(ESTIMATE), ...change };
}

/** The same as an actual. */
export function observationRow(change: Partial<Observation> = {}): Observation {
  const { vintage, ...figure } = estimateRow();
  return { ...figure, id: 'observation', kind: 'observation', observedOn: vintage, derived: false, ...change };
}
