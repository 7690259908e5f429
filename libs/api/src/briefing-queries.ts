import { findBriefing, listBriefings, listScenarios } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { storedContentSchema } from './briefing-content-schema';
import type { SavedBriefing } from './briefing-schema';
import { notFound, type Problem } from './problem';

/** More than anybody scrolls through. */
const MOST_LISTED = 500;
const SLIDE_COUNT = '$.slides.size()';
const QUERIES = '$.slides[*].chart.query';

/**
 * One briefing; a problem where it is not there or was removed.
 * @throws ZodError where the database holds another content than its type says, which only another program can have put there
 */
export async function briefingQuery({ client }: ApiServices, id: string): Promise<Result<SavedBriefing, Problem>> {
  const found = await findBriefing(client, id);
  if (found === null) return err(unknownBriefing(id));
  return ok({ ...found, content: storedContentSchema.parse(found.content) });
}

export function unknownBriefing(id: string): Problem {
  return {
    ...notFound('briefing', id),
    message: 'There is no such briefing. It may have been removed, or the link is incomplete.',
  };
}

/** Every briefing with the revisions that it is pinned to. */
export async function briefingsQuery({ client }: ApiServices) {
  const [briefings, scenarios] = await Promise.all([
    listBriefings(client, { limit: MOST_LISTED, paths: [SLIDE_COUNT, QUERIES] }),
    listScenarios(client),
  ]);
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return {
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
