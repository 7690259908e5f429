import { withStatus } from '@waveguide/adoption';
import { listContradictions, listEstimates, listMilestones, listObservations, listVendors } from '@waveguide/db';
import { compareBySeverity } from '@waveguide/evidence';
import {
  growthOf,
  HEADLINE_YEAR,
  type MarketSummary,
  summaryRange,
  type SummaryRange,
  unitOfOutput,
} from '@waveguide/forecasts';
import { formatQuantity, mapMaybe, ok, type Maybe } from '@waveguide/quantity';
import { named, technologyName } from '@waveguide/technologies';
import type { ApiServices } from '../trpc/context';
import { citedSources } from '../ledger/cited-sources';
import { ledgerCheckReport } from './ledger-check-report';
import { loadRevision, type LoadedRevision, type ScenarioAt } from '../model/load-revision';
import type { Overview } from './overview-schema';
import { summaryUnder } from './summary-query';
import { withVendorName } from '../ledger/timeline-queries';
import { volumePassing } from '../charts/volume-passing';

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
  const dated = withStatus(allMilestones, (await services.now()).toISOString().slice(0, 10));
  const milestones = withVendorName(
    newest(
      dated.filter(({ status }) => status !== 'planned'),
      ({ date }) => date,
    ),
    names,
  );
  const estimates = newest(allEstimates, ({ vintage }) => vintage);
  const contradictions = [...allContradictions].sort(compareBySeverity).slice(0, CONTRADICTIONS_SHOWN);
  const { stamp, summary } = loaded.value;
  const ledgerCheck = ledgerCheckReport({ summary, figures: [...allEstimates, ...observations] }, stamp.scenarioName);
  const ids = [
    ...[...milestones, ...estimates, ...ledgerCheck.rows].map(({ sourceId }) => sourceId),
    ...contradictions.flatMap(({ sourceIds }) => sourceIds),
  ];
  return ok({
    stamp,
    headlines: headlines(services, loaded.value),
    volume: volumePassing(services, loaded.value).passing,
    milestones,
    estimates,
    contradictions,
    contradictionCount: allContradictions.length,
    ledgerCheck,
    sources: await citedSources(client, ids),
  });
}

/** The newest records; of two that may be of one time, the one dated more exactly comes first. */
function newest<Of>(records: readonly Of[], dateOf: (record: Of) => string): readonly Of[] {
  const latestFirst = [...records].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  return latestFirst.slice(0, LATEST);
}

type Headline = Overview['headlines'][number];

function headlines(services: ApiServices, loaded: LoadedRevision): readonly Headline[] {
  const { engineRuns } = services;
  const { revision } = loaded;
  const summary = summaryUnder(services, loaded, 'erosion');
  const at = (output: 'ports' | 'revenue' | 'share') =>
    summaryRange(summary, { output, entity: CO_PACKAGED, year: HEADLINE_YEAR });
  const run = engineRuns.draws({ revision, priceLaw: 'erosion' }, 'ports');
  const growth = growthOf(run, {
    output: 'ports',
    entity: CO_PACKAGED,
    fromYear: GROWTH_FROM_YEAR,
    toYear: HEADLINE_YEAR,
  });
  const savedBy = (entity: string) => summaryRange(summary, { output: 'powerSaved', entity, year: HEADLINE_YEAR });
  const byLpo = savedBy('lpo');
  return [
    {
      id: 'ports',
      label: `${named(CO_PACKAGED, 'ports')} shipped in ${HEADLINE_YEAR}`,
      note: `800G-equivalent${compared(summary, 'ports', (text) => `; ${text} in ${GROWTH_FROM_YEAR}`)}`,
      unit: 'ports',
      value: at('ports'),
    },
    {
      id: 'revenue',
      label: `${named(CO_PACKAGED, 'revenue')} in ${HEADLINE_YEAR}`,
      note: `optical content, nominal dollars${compared(summary, 'revenue', (text) => `; ${text} in ${GROWTH_FROM_YEAR}`)}`,
      unit: 'USD',
      value: at('revenue'),
    },
    {
      id: 'share',
      label: `${named(CO_PACKAGED, 'share')} of optical ports in ${HEADLINE_YEAR}`,
      note: `${technologyName(CO_PACKAGED).scope}${compared(summary, 'share', (text) => `; ${text} in ${GROWTH_FROM_YEAR}`)}`,
      unit: 'fraction',
      value: at('share'),
    },
    {
      id: 'growth',
      label: `Growth of ${technologyName(CO_PACKAGED).before} ports a year, ${GROWTH_FROM_YEAR} to ${HEADLINE_YEAR}`,
      note: 'taken draw by draw, not from end points',
      unit: 'fraction/yr',
      value: mapMaybe(growth, ({ p10, p50, p90 }): SummaryRange => ({ p10, p50, p90 })),
    },
    {
      id: 'power-saved',
      label: `Power saved by co-packaged ports in ${HEADLINE_YEAR}`,
      note: `those in service, against DSP pluggables; facility PUE included${
        byLpo.kind === 'missing' ? '' : `; LPO, not counted here, saves ${formatQuantity(byLpo.value.p50, 'MW')}`
      }`,
      unit: 'MW',
      value: savedBy(CO_PACKAGED),
    },
  ];
}

/** Words about the same quantity at the start of the growth, or nothing if it is missing. */
function compared(
  summary: MarketSummary,
  output: 'ports' | 'revenue' | 'share',
  text: (middle: string) => string,
): string {
  const start: Maybe<SummaryRange> = summaryRange(summary, { output, entity: CO_PACKAGED, year: GROWTH_FROM_YEAR });
  return start.kind === 'missing' ? '' : text(formatQuantity(start.value.p50, unitOfOutput(output)));
}
