import { findRevision, findRevisionSummary, findScenario, type Database } from '@waveguide/db';
import type { MarketSummary, PublishedRevision, RevisionHeader, Scenario } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { RevisionStamp } from './forecast-schema';
import { notFound, type Problem } from './problem';

/** The scenario that all others are held against. */
export const BASE_SCENARIO_ID = 'base';

/** A scenario at one of its revisions, with the result stored with it. */
export interface LoadedRevision {
  readonly scenario: Scenario;
  readonly revision: PublishedRevision;
  readonly summary: MarketSummary;
  readonly stamp: RevisionStamp;
}

export interface ScenarioAt {
  readonly scenarioId: string;
  /** Left out for the newest. */
  readonly revision?: number | undefined;
}

/** What an answer says about the revision that it was computed from. */
export function stampOf(scenario: Scenario, header: RevisionHeader): RevisionStamp {
  const { number, parentNumber, author, createdAt, message, contentHash, engineVersion, seed, drawCount } = header;
  return {
    scenarioId: scenario.id,
    scenarioName: scenario.name,
    number,
    parentNumber,
    isHead: number === scenario.headNumber,
    author: author.name,
    createdAt,
    message,
    contentHash,
    engineVersion,
    seed,
    drawCount,
  };
}

/** The revision asked for, or the newest, with its stored result; a problem where there is no such scenario or revision. */
export async function loadRevision(
  database: Database,
  { scenarioId, revision }: ScenarioAt,
): Promise<Result<LoadedRevision, Problem>> {
  const scenario = await findScenario(database, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  const address = { scenarioId, number: revision ?? scenario.headNumber };
  const [found, summary] = await Promise.all([findRevision(database, address), findRevisionSummary(database, address)]);
  if (found === null || summary === null) return err(notFound('revision', `${scenarioId} ${address.number}`));
  return ok({ scenario, revision: found, summary, stamp: stampOf(scenario, found) });
}
