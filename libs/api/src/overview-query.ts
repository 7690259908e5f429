import { listContradictions, listEstimates, listMilestones, listObservations, listVendors } from '@waveguide/db';
import { compareBySeverity } from '@waveguide/evidence';
import { growthOf, HEADLINE_YEAR, MARKET_ENTITY, type MarketSummary } from '@waveguide/forecasts';
import { formatQuantity, mapMaybe, ok, type Maybe } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { citedSources } from './cited-sources';
import { ledgerChecks } from './ledger-check';
import { loadRevision, type LoadedRevision, type ScenarioAt } from './load-revision';
import type { Overview } from './overview-schema';
import type { Range } from './quantity-schema';
import { rangeOf } from './summary-range';
import { withVendorName } from './timeline-queries';

/** From here to the headline year growth is counted. */
const GROWTH_FROM_YEAR = 2026;
const CO_PACKAGED = 'co-packaged';
const LATEST = 8;
const CONTRADICTIONS_SHOWN = 3;

/** Where co-packaged optics stands: a scenario's headline numbers, what is new, and what does not fit together. */
export async function overviewQuery(services: ApiServices, at: ScenarioAt) {
  const { client } = services;
  const loaded = await loadRevision(client, at);
  if (!loaded.ok) return loaded;
  const [allMilestones, vendors, allEstimates, observations, allContradictions] = await Promise.all([
    listMilestones(client),
    listVendors(client),
    listEstimates(client),
    listObservations(client),
    listContradictions(client),
  ]);
  const names = new Map(vendors.map(({ id, name }) => [id, name]));
  const happened = allMilestones.filter(({ planned }) => !planned);
  const milestones = withVendorName(
    newest(happened, ({ date }) => date),
    names,
  );
  const estimates = newest(allEstimates, ({ vintage }) => vintage);
  const contradictions = [...allContradictions].sort(compareBySeverity).slice(0, CONTRADICTIONS_SHOWN);
  const checks = ledgerChecks(loaded.value.summary, [...allEstimates, ...observations]);
  const ids = [
    ...[...milestones, ...estimates, ...checks].map(({ sourceId }) => sourceId),
    ...contradictions.flatMap(({ sourceIds }) => sourceIds),
  ];
  return ok({
    stamp: loaded.value.stamp,
    headlines: headlines(services, loaded.value),
    milestones,
    estimates,
    contradictions,
    contradictionCount: allContradictions.length,
    checks,
    sources: await citedSources(client, ids),
  });
}

/** The newest records; of two that may be of one time, the one dated more exactly comes first. */
function newest<Of>(records: readonly Of[], dateOf: (record: Of) => string): readonly Of[] {
  const latestFirst = [...records].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  return latestFirst.slice(0, LATEST);
}

type Headline = Overview['headlines'][number];

function headlines({ engineRuns }: ApiServices, { revision, summary }: LoadedRevision): readonly Headline[] {
  const at = (output: 'ports' | 'revenue' | 'share') =>
    rangeOf(summary, { output, entity: CO_PACKAGED, year: HEADLINE_YEAR });
  const run = engineRuns.draws({ revision, priceLaw: 'erosion' }, 'ports');
  const growth = growthOf(run, {
    output: 'ports',
    entity: CO_PACKAGED,
    fromYear: GROWTH_FROM_YEAR,
    toYear: HEADLINE_YEAR,
  });
  const saved = rangeOf(summary, { output: 'powerSaved', entity: MARKET_ENTITY, year: HEADLINE_YEAR });
  return [
    {
      id: 'ports',
      label: `CPO ports shipped in ${HEADLINE_YEAR}`,
      note: `800G-equivalent${compared(summary, 'ports', (text) => `; ${text} in ${GROWTH_FROM_YEAR}`)}`,
      unit: 'ports',
      value: at('ports'),
    },
    {
      id: 'revenue',
      label: `CPO revenue in ${HEADLINE_YEAR}`,
      note: `optical content, nominal dollars${compared(summary, 'revenue', (text) => `; ${text} in ${GROWTH_FROM_YEAR}`)}`,
      unit: 'USD',
      value: at('revenue'),
    },
    {
      id: 'share',
      label: `Share of optical ports in ${HEADLINE_YEAR}`,
      note: `CPO and in-package optical I/O${compared(summary, 'share', (text) => `; ${text} in ${GROWTH_FROM_YEAR}`)}`,
      unit: 'fraction',
      value: at('share'),
    },
    {
      id: 'growth',
      label: `Growth of ports a year, ${GROWTH_FROM_YEAR} to ${HEADLINE_YEAR}`,
      note: 'taken draw by draw, not from end points',
      unit: 'fraction/yr',
      value: mapMaybe(growth, ({ p10, p50, p90 }): Range => ({ p10, p50, p90 })),
    },
    {
      id: 'power-saved',
      label: `Power saved in ${HEADLINE_YEAR}`,
      note: 'by all ports in service, against a fleet of DSP pluggables; facility PUE included',
      unit: 'MW',
      value: saved,
    },
  ];
}

/** Words about the same quantity at the start of the growth, or nothing where it is missing. */
function compared(
  summary: MarketSummary,
  output: 'ports' | 'revenue' | 'share',
  words: (middle: string) => string,
): string {
  const start: Maybe<Range> = rangeOf(summary, { output, entity: CO_PACKAGED, year: GROWTH_FROM_YEAR });
  const units = { ports: 'ports', revenue: 'USD', share: 'fraction' } as const;
  return start.kind === 'missing' ? '' : words(formatQuantity(start.value.p50, units[output]));
}
