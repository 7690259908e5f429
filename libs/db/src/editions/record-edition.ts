import type { Database } from '../postgres/client';
import { asJson } from '../revisions/insert-revision';
import { editionDigest, gatherLedgerFacts } from './ledger-edition';
import { storedEdition } from './stored-edition';

/** Whether a revision has no frame: it was published by a version of the product that made none. */
export async function hasUnframedRevision(database: Database): Promise<boolean> {
  return (await database.revision.findFirst({ where: { frame: null }, select: { number: true } })) !== null;
}

/** Keeps the facts as they stand as an edition, and makes it the one that revisions published from now on are framed in. */
async function recordEdition(database: Database): Promise<void> {
  const stored = storedEdition(await gatherLedgerFacts(database));
  const digest = editionDigest(stored);
  const current = await database.currentEdition.findFirst();
  if (current?.editionDigest === digest) return;
  // Facts may go back to what they were: that edition is there already.
  await database.ledgerEdition.createMany({ data: [{ digest, facts: asJson(stored) }], skipDuplicates: true });
  await database.currentEdition.upsert({
    where: { id: 1 },
    create: { editionDigest: digest },
    update: { editionDigest: digest },
  });
}

/**
 * Keeps the facts as an edition if they differ from the current one, and frames revisions of before there were frames in it.
 * Runs within the caller's transaction, after the facts have changed.
 */
export async function recordLedgerEdition(database: Database): Promise<void> {
  await recordEdition(database);
  await database.$executeRaw`
    SELECT frame_revision(revision.scenario_id, revision.number, revision.created_at) FROM revision
    WHERE NOT EXISTS (
      SELECT FROM revision_frame AS frame
      WHERE frame.scenario_id = revision.scenario_id AND frame.revision_number = revision.number
    )`;
}
