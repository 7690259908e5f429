import { changedFigures, pinOf, withParameter, withRevision, type PinnedChart } from '@waveguide/briefings';
import type { Scenario } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { mapConcurrently } from '../trpc/map-concurrently';
import type { StaleFileInput } from './facts-schema';
import { chartAddress } from '../charts/address';
import { chartNews, COMPARED_AT_ONCE, pinnedScenario, scenariosById } from '../charts/news';
import { namedChart } from '../charts/pinned-chart-spec';
import { invalid, type Problem } from '../trpc/problem';

type Identity = StaleFileInput['slides'][number];

/** Looks up every slide of a file that was exported earlier. What a file says about itself is not trusted: it may have been changed. */
export async function staleFileQuery(services: ApiServices, { slides }: StaleFileInput) {
  const named = slides.map((slide) => pinOf(asPinned(slide)).scenarioId);
  const scenarios = await scenariosById(services, named);
  return { slides: await mapConcurrently(slides, COMPARED_AT_ONCE, (slide) => fileSlide(services, scenarios, slide)) };
}

async function fileSlide(services: ApiServices, scenarios: ReadonlyMap<string, Scenario>, identity: Identity) {
  const { slide, chart } = identity;
  const unknown = ({ message: reason }: Problem) => ({ state: 'unknown' as const, slide, chart, reason });
  const found = pinnedChart(scenarios, identity);
  if (!found.ok) return unknown(found.error);
  const { pinned, revision, scenario } = found.value;
  const at = { slide, chart, scenarioName: scenario.name };
  const newestRevision = scenario.headNumber;
  const address = addressOf(withRevision(pinned, newestRevision));
  if (revision === newestRevision) return { state: 'current' as const, ...at, revision, address };
  const news = await chartNews(services, pinned, newestRevision);
  if (!news.ok) return unknown(news.error);
  const { before, after } = news.value;
  const figures = changedFigures(before, after);
  return {
    state: 'stale' as const,
    ...at,
    pinnedRevision: revision,
    newestRevision,
    findingBefore: before.finding,
    findingAfter: after.finding,
    figures,
    changed: figures.length > 0 || before.finding !== after.finding,
    address,
  };
}

interface Found {
  readonly pinned: PinnedChart;
  readonly revision: number;
  readonly scenario: Scenario;
}

/** What an identity says of its chart; files of before queries were kept have the parameters in the address. */
function asPinned({ chart, query, address, scenario: scenarioId, revision }: Identity): PinnedChart {
  const [, addressQuery = ''] = address.split(/[?#]/);
  let pinned: PinnedChart = { chart, query: query ?? addressQuery, draft: null };
  if (scenarioId !== null) pinned = withParameter(pinned, 'scenario', scenarioId);
  if (revision !== null) pinned = withParameter(pinned, 'revision', String(revision));
  return pinned;
}

/** The chart that an identity names. */
function pinnedChart(scenarios: ReadonlyMap<string, Scenario>, identity: Identity): Result<Found, Problem> {
  const pinned = asPinned(identity);
  const request = namedChart(identity.chart, pinned.query);
  if (!request.ok) return request;
  const pin = pinOf(pinned);
  if (pin.revision === null)
    return err(
      invalid(['revision'], 'The file does not say which revision this slide shows, so it cannot be compared.'),
    );
  const scenario = pinnedScenario(scenarios, { scenarioId: pin.scenarioId, revision: pin.revision });
  return scenario.ok ? ok({ pinned, revision: pin.revision, scenario: scenario.value }) : scenario;
}

function addressOf({ chart, query }: PinnedChart): string {
  const request = namedChart(chart, query);
  if (!request.ok) throw new TypeError('The query of a chart that was read before cannot be read.');
  return chartAddress(request.value);
}
