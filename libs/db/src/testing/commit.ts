import type { AssumptionValue, PublishedRevision } from '@waveguide/forecasts';
import type { RevisionDraft } from '../revisions/append-revision';
import type { PrismaClient } from '../generated/client';
import { findScenarioHead } from '../revisions/revision-repository';
import { computeTestSummary } from './dataset';

/** The head of a scenario that the dataset has. */
export async function headOf(client: PrismaClient, scenarioId: string): Promise<PublishedRevision> {
  const head = await findScenarioHead(client, scenarioId);
  if (head === null) throw new Error(`The dataset has no scenario ${scenarioId}.`);
  return head.revision;
}

/** New amounts for some assumptions, as fixed values. */
export type Edits = Readonly<Record<string, number>>;

/** The values of a revision with some of them edited. */
export function editedValues(revision: PublishedRevision, edits: Edits): readonly AssumptionValue[] {
  return revision.values.map(({ inherited: _, ...value }): AssumptionValue => {
    const amount = edits[value.key];
    return amount === undefined ? value : { ...value, distribution: { kind: 'fixed', value: amount } };
  });
}

/** A commit of edits on a revision, by somebody. */
export function draftOn(parent: PublishedRevision, edits: Edits, name = 'Ada'): RevisionDraft {
  const values = editedValues(parent, edits);
  return {
    scenarioId: parent.scenarioId,
    expectedParent: parent.number,
    author: { userId: `user-${name}`, name },
    message: `Edit ${Object.keys(edits).join(', ')}`,
    values,
    summary: computeTestSummary(values, parent.definitions, parent.correlations),
  };
}
