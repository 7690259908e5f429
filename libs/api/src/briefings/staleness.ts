import {
  isStale,
  pinOf,
  refreshedSlide,
  staleSlide,
  type BriefingContent,
  type ChartSlide,
  type Slide,
  type StaleSlide,
  type TableSlide,
} from '@waveguide/briefings';
import type { Scenario } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { mapConcurrently } from '../trpc/map-concurrently';
import { briefingQuery } from './queries';
import type { RefreshedInput } from './facts-schema';
import { chartNews, COMPARED_AT_ONCE, scenariosById, type ChartNews } from '../charts/news';
import { invalid, type Problem } from '../trpc/problem';

type PinnedSlide = ChartSlide | TableSlide;

interface Compared {
  readonly slide: PinnedSlide;
  readonly scenario: Scenario;
  readonly pinnedRevision: number;
  readonly news: Result<ChartNews, Problem>;
}

/** A slide that cannot be compared. */
export interface FailedSlide {
  readonly slideId: string;
  readonly title: string;
  readonly problem: string;
}

/** Slides whose scenario has a newer revision than theirs, each drawn at both. */
async function compareSlides(services: ApiServices, slides: readonly Slide[]): Promise<readonly Compared[]> {
  const pinned = slides.flatMap((slide) =>
    slide.kind === 'chart' || slide.kind === 'table' ? [pinOf(slide.chart).scenarioId] : [],
  );
  const scenarios = await scenariosById(services, pinned);
  const stale = slides.flatMap((slide) => {
    if (slide.kind !== 'chart' && slide.kind !== 'table') return [];
    const { scenarioId, revision } = pinOf(slide.chart);
    const scenario = scenarios.get(scenarioId);
    if (scenario === undefined || revision === null || !isStale(slide, scenario.headNumber)) return [];
    return [{ slide, scenario, pinnedRevision: revision }];
  });
  return mapConcurrently(stale, COMPARED_AT_ONCE, async (each) => ({
    ...each,
    news: await chartNews(services, each.slide.chart, each.scenario.headNumber),
  }));
}

function failuresOf(compared: readonly Compared[]): readonly FailedSlide[] {
  return compared.flatMap(({ slide, news }) =>
    news.ok ? [] : [{ slideId: slide.id, title: slide.title, problem: news.error.message }],
  );
}

/** What came out since a briefing was made, slide by slide, with the figures that read otherwise now. */
export async function stalenessQuery(
  services: ApiServices,
  id: string,
): Promise<Result<{ readonly slides: readonly StaleSlide[]; readonly failed: readonly FailedSlide[] }, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const compared = await compareSlides(services, briefing.value.content.slides);
  const slides = compared.flatMap(({ slide, scenario, pinnedRevision, news }) => {
    if (!news.ok) return [];
    const pins = { scenarioName: scenario.name, pinnedRevision, newestRevision: scenario.headNumber };
    return [staleSlide({ pinned: news.value.before, newest: news.value.after, slide, pins })];
  });
  return ok({ slides, failed: failuresOf(compared) });
}

/** The named slides at the newest revisions, with a suggested title renewed. Nothing is written. */
export async function refreshedQuery(
  services: ApiServices,
  { id, slideIds }: RefreshedInput,
): Promise<Result<{ readonly slides: readonly Slide[]; readonly failed: readonly FailedSlide[] }, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const chosen = chosenSlides(briefing.value.content, slideIds);
  if (!chosen.ok) return chosen;
  const compared = await compareSlides(services, chosen.value);
  const slides = compared.flatMap(({ slide, scenario, news }) =>
    news.ok ? [refreshedSlide(slide, { ...news.value, revision: scenario.headNumber })] : [],
  );
  return ok({ slides, failed: failuresOf(compared) });
}

function chosenSlides({ slides }: BriefingContent, slideIds: readonly string[]): Result<readonly Slide[], Problem> {
  const known = new Set(slides.map(({ id }) => id));
  const place = slideIds.findIndex((id) => !known.has(id));
  if (place !== -1)
    return err(
      invalid(['slideIds', place], 'This slide is not in the briefing as it is saved. Save it, then refresh it.'),
    );
  const wanted = new Set(slideIds);
  return ok(slides.filter(({ id }) => wanted.has(id)));
}
