import { findRevision, findRevisionSummary, findScenario, type Database } from '@waveguide/db';
import type { MarketSummary, PublishedRevision, RevisionHeader, Scenario } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { LRUCache } from 'lru-cache';
import type { RevisionStamp } from './forecast-schema';
import { notFound, type Problem } from '../trpc/problem';

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

interface RevisionAddress {
  readonly scenarioId: string;
  readonly number: number;
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

interface Published {
  readonly revision: PublishedRevision;
  readonly summary: MarketSummary;
}

/** Revisions are some 100 kB each; a page reads four scenarios, and readers walk a history. */
const REVISIONS_KEPT = 60;

type RevisionCache = LRUCache<string, Promise<Published | null>, RevisionAddress>;

/** By connection, so that two databases in one process are never mixed up. */
const caches = new WeakMap<Database, RevisionCache>();

function cacheOf(database: Database): RevisionCache {
  const cache: RevisionCache =
    caches.get(database) ??
    new LRUCache({ max: REVISIONS_KEPT, memoMethod: (_key, _stale, { context }) => readPublished(database, context) });
  caches.set(database, cache);
  return cache;
}

async function readPublished(database: Database, address: RevisionAddress): Promise<Published | null> {
  const [revision, summary] = await Promise.all([
    findRevision(database, address),
    findRevisionSummary(database, address),
  ]);
  return revision === null || summary === null ? null : { revision, summary };
}

/** A revision that exists never changes (the database sees to that), so it is read once; what is not there is not remembered. */
async function published(database: Database, address: RevisionAddress): Promise<Published | null> {
  const revisions = cacheOf(database);
  const key = `${address.scenarioId} ${address.number}`;
  try {
    const found = await revisions.memo(key, { context: address });
    if (found === null) revisions.delete(key);
    return found;
  } catch (error) {
    revisions.delete(key);
    throw error;
  }
}

/** The revision asked for, or the newest, with its stored result; a problem if there is no such scenario or revision. */
export async function loadRevision(
  database: Database,
  { scenarioId, revision }: ScenarioAt,
): Promise<Result<LoadedRevision, Problem>> {
  const scenario = await findScenario(database, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  const address = { scenarioId, number: revision ?? scenario.headNumber };
  const found = await published(database, address);
  if (found === null) return err(notFound('revision', `${scenarioId} ${address.number}`));
  return ok({ scenario, ...found, stamp: stampOf(scenario, found.revision) });
}
