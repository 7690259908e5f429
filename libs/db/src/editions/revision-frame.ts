import type { Result } from '@waveguide/quantity';
import { z } from 'zod';
import type { Database } from '../postgres/client';
import { editionDigest, type LedgerFacts } from './ledger-edition';
import type { RevisionAddress } from '../revisions/revision-repository';
import { readStoredFrame, type FramedScenario } from '../stored/frame';
import { readStoredEdition, type EditionProblem } from './stored-edition';

/** What stood around a revision when it was published. The database makes it with the revision and refuses to change it. */
export interface RevisionFrame {
  readonly scenarioName: string;
  /** Names the facts of that moment; see `findLedgerEdition`. */
  readonly editionDigest: string;
  /** Every scenario there was, in the order in which they are listed. */
  readonly scenarios: readonly FramedScenario[];
}

/** The frame of a revision, or null if there is no such revision or it is older than frames and the seed has not run since. */
export async function findRevisionFrame(
  database: Database,
  { scenarioId, number }: RevisionAddress,
): Promise<RevisionFrame | null> {
  const row = await database.revisionFrame.findUnique({
    where: { scenarioId_revisionNumber: { scenarioId, revisionNumber: number } },
  });
  if (row === null) return null;
  return {
    scenarioName: row.scenarioName,
    editionDigest: row.editionDigest,
    scenarios: readStoredFrame(row.scenarios),
  };
}

/**
 * The facts of an edition.
 * @throws RangeError if there is none of this digest, or if it does not hold what its digest says
 */
export async function findLedgerEdition(
  database: Database,
  digest: string,
): Promise<Result<LedgerFacts, EditionProblem>> {
  const row = await database.ledgerEdition.findUnique({ where: { digest } });
  if (row === null) throw new RangeError(`There is no edition ${digest} of the facts.`);
  if (editionDigest(z.looseObject({}).parse(row.facts)) !== digest) {
    throw new RangeError(`Edition ${digest} of the facts is damaged: its content has another digest.`);
  }
  return readStoredEdition(row.facts);
}
