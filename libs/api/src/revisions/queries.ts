import {
  findDatasetOffer,
  findRevision,
  findRevisions,
  findScenario,
  pageOfRevisions,
  type Database,
  type PageAsked,
} from '@waveguide/db';
import {
  assumptionTitle,
  diffValues,
  type AssumptionDefinition,
  type PublishedRevision,
  type ValueChange,
} from '@waveguide/forecasts';
import { err, ok } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { loadRevision, stampOf, type ScenarioAt } from '../model/load-revision';
import { notFound } from '../trpc/problem';

/** A page of a scenario's revisions, newest first, each with what it changed from the one before. */
export async function revisionHistoryQuery(
  { client }: ApiServices,
  { scenarioId, ...asked }: PageAsked & { readonly scenarioId: string },
) {
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  const { items, total } = await pageOfRevisions(client, { scenarioId, ...asked });
  const numbers = items.flatMap(({ number, parentNumber }) =>
    parentNumber === null ? [number] : [number, parentNumber],
  );
  const contents = await findRevisions(client, { scenarioId, numbers });
  const revisions = items.map((header) => {
    const before = contents.get(header.parentNumber ?? 0);
    const after = contents.get(header.number);
    return {
      stamp: stampOf(scenario, header),
      changes: before === undefined || after === undefined ? [] : driverChanges(before, after),
    };
  });
  const head =
    contents.get(scenario.headNumber) ?? (await findRevision(client, { scenarioId, number: scenario.headNumber }));
  return ok({
    revisions,
    total,
    scenarioName: scenario.name,
    headNumber: scenario.headNumber,
    offer: head === null ? null : await offerOver(client, head),
  });
}

/** What the dataset would change of a scenario that keeps what people wrote. */
async function offerOver(database: Database, head: PublishedRevision) {
  const offer = await findDatasetOffer(database, head.scenarioId);
  if (offer === null) return null;
  const changes = diffValues(head.values, offer.values).flatMap((change) => namedChange(change, head.definitions));
  return { because: offer.because, message: offer.message, changes };
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

function driverChange(change: ValueChange, definition: AssumptionDefinition) {
  return {
    key: definition.key,
    name: assumptionTitle(definition),
    unit: definition.unit,
    before: change.kind === 'added' ? null : change.before,
    after: change.kind === 'removed' ? null : change.after,
    fields: change.kind === 'changed' ? change.fields : ALL_FIELDS,
  };
}
