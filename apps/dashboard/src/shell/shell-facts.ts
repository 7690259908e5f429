import 'server-only';
import { cache } from 'react';
import { api } from '../trpc/server';

/** A scenario as the picker shows it. */
export interface ScenarioFact {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly headNumber: number;
  /** ISO date-time of the newest revision. */
  readonly publishedAt: string;
}

export interface ShellFacts {
  /** The first open ones. */
  readonly scenarios: readonly ScenarioFact[];
  /** How many are open. */
  readonly scenarioCount: number;
  /** ISO date to which the dataset says its sources were read (the sources page says how it is meant); null if there is none. */
  readonly sourcesReadTo: string | null;
}

const factOf = ({ id, name, description, headNumber, publishedAt }: ScenarioFact): ScenarioFact => ({
  id,
  name,
  description,
  headNumber,
  publishedAt,
});

/** The first open scenarios and those that an address names. */
export async function scenariosNamed(ids: readonly string[]): Promise<readonly ScenarioFact[]> {
  const { scenarios, scenarioCount } = await shellFacts();
  const others = ids.filter(
    (id) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/.test(id) && scenarios.every((one) => one.id !== id),
  );
  if (others.length === 0 || scenarioCount <= scenarios.length) return scenarios;
  const found = await (await api()).forecasts.scenarios({ named: [...new Set(others)].slice(0, 20) });
  return found.scenarios.map(factOf);
}

/** What the frame around every page needs to know, asked once per request. */
export const shellFacts = cache(async (): Promise<ShellFacts> => {
  const caller = await api();
  const [{ scenarios, total }, { date }] = await Promise.all([caller.forecasts.scenarios(), caller.sources.readTo()]);
  return {
    scenarios: scenarios.map(factOf),
    scenarioCount: total,
    sourcesReadTo: date.kind === 'present' ? date.value : null,
  };
});
