import { findScenario, pageOfPublications } from '@waveguide/db';
import { HEADLINE_YEAR, nameOfOutput, unitOfOutput, type OutputName, type RevisionHeader } from '@waveguide/forecasts';
import { err, ok } from '@waveguide/quantity';
import { loadRevision, type LoadedRevision } from '../model/load-revision';
import type { ApiServices } from '../trpc/context';
import { notFound } from '../trpc/problem';
import { changeTitle } from './change-title';
import type { ChangeEntry, ChangesInput, MovedOutput } from './changes-schema';
import { storedRange } from './compare-any-query';
import { correlationChanges } from './correlation-queries';
import { driverChanges } from './queries';

const CO_PACKAGED = 'co-packaged';
const HEADLINE_OUTPUTS = ['revenue', 'ports', 'share'] as const satisfies readonly OutputName[];

/** Every revision that was published, of all scenarios or of one, the newest first: what each did in numbers, and why. */
export async function changesQuery({ client }: Pick<ApiServices, 'client'>, { scenarioId, ...asked }: ChangesInput) {
  const scenario = scenarioId === undefined ? null : await findScenario(client, scenarioId);
  if (scenarioId !== undefined && scenario === null) return err(notFound('scenario', scenarioId));
  const { items, total } = await pageOfPublications(client, { scenarioId, ...asked });
  const entries: ChangeEntry[] = [];
  for (const header of items) {
    const after = await loadRevision(client, { scenarioId: header.scenarioId, revision: header.number });
    if (!after.ok) return after;
    if (header.parentNumber === null) {
      entries.push(entryOf(header, after.value, null));
      continue;
    }
    const before = await loadRevision(client, { scenarioId: header.scenarioId, revision: header.parentNumber });
    if (!before.ok) return before;
    entries.push(entryOf(header, after.value, before.value));
  }
  return ok({ entries, total, scenario: scenario === null ? null : { id: scenario.id, name: scenario.name } });
}

function entryOf(header: RevisionHeader, after: LoadedRevision, before: LoadedRevision | null): ChangeEntry {
  const outputs = HEADLINE_OUTPUTS.map((output): MovedOutput => {
    const at = { output, entity: CO_PACKAGED, year: HEADLINE_YEAR };
    return {
      output,
      name: nameOfOutput(output),
      unit: unitOfOutput(output),
      year: HEADLINE_YEAR,
      before: before === null ? null : storedRange(before, at),
      after: storedRange(after, at),
    };
  });
  return {
    stamp: after.stamp,
    approver: header.approver?.name ?? null,
    title: changeTitle({ stamp: after.stamp, outputs }),
    outputs,
    changes: before === null ? [] : driverChanges(before.revision, after.revision),
    correlationChanges: before === null ? [] : correlationChanges(before.revision, after.revision),
    assumptionCount: after.revision.values.length,
  };
}
