import {
  findLedgerEdition,
  findRevisionFrame,
  type Database,
  type LedgerFacts,
  type RevisionFrame,
} from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import { LRUCache } from 'lru-cache';
import { loadRevision, type LoadedRevision } from '../model/load-revision';
import type { Problem } from '../trpc/problem';

/** A revision with everything around it as it stood when it was published. */
export interface FrozenRevision {
  /** Under the scenario's name of that day. */
  readonly loaded: LoadedRevision;
  readonly frame: RevisionFrame;
  readonly facts: LedgerFacts;
}

/** An edition is some 0.4 MB of JSON, and a new one comes with a new dataset only. */
const EDITIONS_KEPT = 8;
/** By digest, which names the content, so that it does not matter from which database an edition was read. */
const editions = new LRUCache<string, Promise<Result<LedgerFacts, Problem>>, Database>({
  max: EDITIONS_KEPT,
  memoMethod: (digest, _stale, { context: database }) => readEdition(database, digest),
});

async function readEdition(database: Database, digest: string): Promise<Result<LedgerFacts, Problem>> {
  const found = await findLedgerEdition(database, digest);
  return found.ok ? found : err({ kind: 'unavailable', message: found.error.message });
}

async function editionOf(database: Database, digest: string): Promise<Result<LedgerFacts, Problem>> {
  try {
    return await editions.memo(digest, { context: database });
  } catch (error) {
    editions.delete(digest);
    throw error;
  }
}

/**
 * The revision in its frame: its scenario's name, the facts and the bounds of its assumptions are those of the day on which it was
 * published, whatever has changed since.
 */
export async function frozenRevision(
  database: Database,
  at: { readonly scenarioId: string; readonly revision: number },
): Promise<Result<FrozenRevision, Problem>> {
  const loaded = await loadRevision(database, at);
  if (!loaded.ok) return loaded;
  const frame = await findRevisionFrame(database, { scenarioId: at.scenarioId, number: at.revision });
  if (frame === null) {
    const message = `The facts beside revision ${at.revision} of ${at.scenarioId} are not kept yet. Start Waveguide once more: it keeps them then.`;
    return err({ kind: 'unavailable', message });
  }
  const facts = await editionOf(database, frame.editionDigest);
  if (!facts.ok) return facts;
  const { scenario, revision, summary, stamp } = loaded.value;
  const definitions = new Map(facts.value.definitions.map((definition) => [definition.key, definition]));
  const framed: LoadedRevision = {
    scenario: { ...scenario, name: frame.scenarioName },
    revision: {
      ...revision,
      definitions: revision.definitions.map((definition) => definitions.get(definition.key) ?? definition),
    },
    summary,
    stamp: { ...stamp, scenarioName: frame.scenarioName },
  };
  return ok({ loaded: framed, frame, facts: facts.value });
}
