import { findRevision, findScenario, listRevisions, type Database } from '@waveguide/db';
import { diffValues, type AssumptionDefinition, type PublishedRevision, type ValueChange } from '@waveguide/forecasts';
import { err, ok } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { loadRevision, stampOf, type ScenarioAt } from './load-revision';
import { notFound } from './problem';

/** How many of the newest revisions a history shows with their differences. */
const HISTORY_LENGTH = 50;

/** The newest revisions, newest first, each with what it changed from the one before. */
export async function revisionHistoryQuery({ client }: ApiServices, scenarioId: string) {
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  const headers = (await listRevisions(client, scenarioId)).slice(0, HISTORY_LENGTH);
  const contents = await revisionsByNumber(
    client,
    scenarioId,
    headers.flatMap(({ number, parentNumber }) => [number, parentNumber]),
  );
  const revisions = headers.map((header) => {
    const before = contents.get(header.parentNumber ?? 0);
    const after = contents.get(header.number);
    return {
      stamp: stampOf(scenario, header),
      changes: before === undefined || after === undefined ? [] : driverChanges(before, after),
    };
  });
  return ok({ revisions });
}

async function revisionsByNumber(
  database: Database,
  scenarioId: string,
  numbers: readonly (number | null)[],
): Promise<ReadonlyMap<number, PublishedRevision>> {
  const wanted = [...new Set(numbers)].filter((number) => number !== null);
  const found = await Promise.all(wanted.map((number) => findRevision(database, { scenarioId, number })));
  return new Map(found.flatMap((revision) => (revision === null ? [] : [[revision.number, revision]])));
}

/** One revision with its stored result. */
export async function revisionQuery({ client }: ApiServices, at: ScenarioAt) {
  const loaded = await loadRevision(client, at);
  if (!loaded.ok) return loaded;
  return ok({ stamp: loaded.value.stamp, summary: loaded.value.summary });
}

/** What leads from one revision of a scenario to another, driver by driver. */
export async function compareRevisionsQuery(
  { client }: ApiServices,
  { scenarioId, from, to }: { readonly scenarioId: string; readonly from: number; readonly to: number },
) {
  const before = await loadRevision(client, { scenarioId, revision: from });
  if (!before.ok) return before;
  const after = await loadRevision(client, { scenarioId, revision: to });
  if (!after.ok) return after;
  return ok({
    from: before.value.stamp,
    to: after.value.stamp,
    changes: driverChanges(before.value.revision, after.value.revision),
  });
}

/** The differences between two revisions with the names and units of their drivers. */
export function driverChanges(before: PublishedRevision, after: PublishedRevision) {
  const definitions = new Map([...before.definitions, ...after.definitions].map((one) => [one.key, one]));
  return diffValues(before.values, after.values).flatMap((change) => namedChange(change, [...definitions.values()]));
}

/** A difference with the name and unit of its driver; nothing for an assumption that is not defined. */
export function namedChange(change: ValueChange, definitions: readonly AssumptionDefinition[]) {
  const definition = definitions.find(({ key }) => key === change.key);
  return definition === undefined ? [] : [driverChange(change, definition)];
}

const ALL_FIELDS = ['distribution', 'basis', 'rationale', 'sourceIds'] as const;

function driverChange(change: ValueChange, { key, name, unit }: AssumptionDefinition) {
  return {
    key,
    name,
    unit,
    before: change.kind === 'added' ? null : change.before,
    after: change.kind === 'removed' ? null : change.after,
    fields: change.kind === 'changed' ? change.fields : ALL_FIELDS,
  };
}
