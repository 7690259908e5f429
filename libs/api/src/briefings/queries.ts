import { findBriefing, findScenarios, pageOfBriefings, type PageAsked } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { readStoredContent } from './stored/content';
import type { SavedBriefing } from './schema';
import { notFound, type Problem } from '../trpc/problem';

const SLIDE_COUNT = '$.slides.size()';
const QUERIES = '$.slides[*].chart.query';

/**
 * One briefing; a problem if it is not there or was removed.
 * @throws RangeError if a newer version stored it, ZodError if it is not what its shape says
 */
export async function briefingQuery({ client }: ApiServices, id: string): Promise<Result<SavedBriefing, Problem>> {
  const found = await findBriefing(client, id);
  if (found === null) return err(unknownBriefing(id));
  return ok({ ...found, content: readStoredContent(found.content) });
}

export function unknownBriefing(id: string): Problem {
  return {
    ...notFound('briefing', id),
    message: 'There is no such briefing. It may have been removed, or the link is incomplete.',
  };
}

/** A page of briefings with the revisions that each is pinned to. */
export async function briefingsQuery({ client }: ApiServices, asked: PageAsked) {
  const { items: briefings, total } = await pageOfBriefings(client, { ...asked, paths: [SLIDE_COUNT, QUERIES] });
  const pinned = briefings.flatMap(({ selected: [, queries = []] }) => distinctPins(queries.map(String)));
  const scenarios = await findScenarios(
    client,
    pinned.map(({ scenarioId }) => scenarioId),
  );
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return {
    total,
    items: briefings.map(({ selected, createdAt: _, ...header }) => {
      const [[slideCount] = [], queries = []] = selected;
      const pins = distinctPins(queries.map(String)).flatMap(({ scenarioId, revision }) => {
        const scenario = byId.get(scenarioId);
        if (scenario === undefined) return [];
        return [{ scenarioId, scenarioName: scenario.name, revision, newest: scenario.headNumber }];
      });
      return { ...header, slideCount: Number(slideCount), pins };
    }),
  };
}

function distinctPins(queries: readonly string[]) {
  const pins = new Map<string, { readonly scenarioId: string; readonly revision: number }>();
  for (const query of queries) {
    const parameters = new URLSearchParams(query);
    const scenarioId = parameters.get('scenario');
    const revision = Number(parameters.get('revision'));
    if (scenarioId !== null && revision >= 1) pins.set(`${scenarioId} ${revision}`, { scenarioId, revision });
  }
  return [...pins.values()];
}
