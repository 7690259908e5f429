import {
  countScenarios,
  findScenarios,
  listPublishedSeries,
  pageOfScenarios,
  type Database,
  type ListedScenario,
} from '@waveguide/db';
import { citedSources } from '../ledger/cited-sources';
import type { ListScenariosInput } from '../revisions/scenario-schema';

/** As many as a menu shows before somebody searches. */
const FIRST_SCENARIOS = 20;

const asAnswer = ({ changedDrivers, ...scenario }: ListedScenario) => ({
  ...scenario,
  changedDrivers: [...changedDrivers],
});

/**
 * The first open scenarios, those that are named besides, how many are open, and other people's series to hold them against.
 * @param named ids; archived and unknown ones are left out
 */
export async function scenariosQuery(database: Database, named: readonly string[]) {
  const first = await pageOfScenarios(database, { page: 1, size: FIRST_SCENARIOS, includeArchived: false });
  const others = named.filter((id) => first.items.every((one) => one.id !== id));
  const more = (await findScenarios(database, others)).filter(({ archived }) => !archived);
  const comparators = await listPublishedSeries(database);
  const sources = await citedSources(
    database,
    comparators.map(({ sourceId }) => sourceId),
  );
  return { scenarios: [...first.items, ...more].map(asAnswer), total: first.total, comparators, sources };
}

/** A page of scenarios, those that are named besides, and how many there are. */
export async function scenarioListQuery(database: Database, { named, ...asked }: ListScenariosInput) {
  const found = await pageOfScenarios(database, asked);
  const besides = await findScenarios(database, named);
  return {
    scenarios: found.items.map(asAnswer),
    named: besides.map(asAnswer),
    total: found.total,
    counts: await countScenarios(database),
  };
}

/**
 * A scenario as lists show it, with the drivers in which it differs from its pinned parent.
 * @throws RangeError if it does not exist
 */
export async function scenarioLine(database: Database, { id }: { readonly id: string }) {
  const [scenario] = await findScenarios(database, [id]);
  if (scenario === undefined) throw new RangeError(`Scenario ${id} does not exist.`);
  return asAnswer(scenario);
}
