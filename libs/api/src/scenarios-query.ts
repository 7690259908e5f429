import { findRevision, listPublishedSeries, listScenarios, type Database } from '@waveguide/db';
import type { PublishedRevision, Scenario } from '@waveguide/forecasts';
import { citedSources } from './cited-sources';

/** Every scenario that is not archived, and other people's series to hold them against. */
export async function scenariosQuery(database: Database) {
  const open = (await listScenarios(database)).filter(({ archived }) => !archived);
  const heads = await Promise.all(
    open.map(({ id, headNumber }) => findRevision(database, { scenarioId: id, number: headNumber })),
  );
  const scenarios = open.flatMap((scenario, index) => {
    const head = heads[index];
    return head === null || head === undefined ? [] : [withHead(scenario, head)];
  });
  const comparators = await listPublishedSeries(database);
  const sources = await citedSources(
    database,
    comparators.map(({ sourceId }) => sourceId),
  );
  return { scenarios, comparators, sources };
}

function withHead(scenario: Scenario, head: PublishedRevision) {
  const names = new Map(head.definitions.map(({ key, name }) => [key, name]));
  const own = scenario.parent === null ? [] : head.values.filter(({ inherited }) => !inherited);
  return {
    ...scenario,
    publishedAt: head.createdAt,
    changedDrivers: own.map(({ key }) => ({ key, name: names.get(key) ?? key })),
  };
}

/**
 * A scenario as lists show it, with the drivers in which it differs from its pinned parent.
 * @throws RangeError if its newest revision does not exist, which the database rules out
 */
export async function scenarioLine(database: Database, scenario: Scenario) {
  const head = await findRevision(database, { scenarioId: scenario.id, number: scenario.headNumber });
  if (head === null) throw new RangeError(`The head of ${scenario.id} does not exist.`);
  return withHead(scenario, head);
}
