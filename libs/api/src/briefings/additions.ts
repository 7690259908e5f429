import { randomUUID } from 'node:crypto';
import type { ChartSlide } from '@waveguide/briefings';
import { headNumbers } from '@waveguide/db';
import type { ApiServices } from '../trpc/context';
import { mapConcurrently } from '../trpc/map-concurrently';
import type { AdditionsInput } from './schema';
import { chartAddress } from '../charts/address';
import { BASE_SCENARIO_ID } from '../model/load-revision';
import { namedChart, pinnedChartSpec } from '../charts/pinned-chart-spec';

const AT_ONCE = 4;

type Addition = ChartSlide | { readonly problem: string };

/** A slide for each chart: pinned, the newest revision if none was named, and with the chart's finding for a title. */
export async function additionsQuery(services: ApiServices, { charts }: AdditionsInput) {
  const named = charts.map(({ query }) => new URLSearchParams(query).get('scenario') ?? BASE_SCENARIO_ID);
  const heads = await headNumbers(services.client, named);
  const slides = await mapConcurrently(charts, AT_ONCE, (chart) => addition(services, heads, chart));
  return { slides };
}

async function addition(
  services: ApiServices,
  heads: ReadonlyMap<string, number>,
  { chart: id, query, draft }: AdditionsInput['charts'][number],
): Promise<Addition> {
  const request = namedChart(id, query);
  if (!request.ok) return { problem: request.error.message };
  const revision = request.value.revision ?? heads.get(request.value.scenarioId);
  if (revision === undefined) return { problem: `There is no scenario “${request.value.scenarioId}”.` };
  const [, pinned = ''] = chartAddress({ ...request.value, revision }).split('?');
  const chart = { chart: request.value.id, query: pinned, draft };
  const spec = await pinnedChartSpec(services, chart);
  if (!spec.ok) return { problem: spec.error.message };
  return {
    kind: 'chart',
    id: randomUUID(),
    title: spec.value.finding,
    notes: '',
    footnote: '',
    commentary: '',
    acknowledged: [],
    chart,
  };
}
