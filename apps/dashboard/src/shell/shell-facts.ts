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
  readonly scenarios: readonly ScenarioFact[];
  /** ISO date of the newest source; null where none is dated. */
  readonly sourcesReadTo: string | null;
}

/** What the frame around every page needs to know, asked once per request. */
export const shellFacts = cache(async (): Promise<ShellFacts> => {
  const caller = await api();
  const [{ scenarios }, { sources }] = await Promise.all([caller.forecasts.scenarios(), caller.sources.list({})]);
  const newest = sources
    // The dataset's own note is no outside source.
    .filter(({ tier }) => tier !== 'compiler')
    .map(({ publishedOn }) => (publishedOn.kind === 'present' ? publishedOn.value : ''))
    .reduce((latest, date) => (date > latest ? date : latest), '');
  return {
    scenarios: scenarios.map(({ id, name, description, headNumber, publishedAt }) => ({
      id,
      name,
      description,
      headNumber,
      publishedAt,
    })),
    sourcesReadTo: newest === '' ? null : newest,
  };
});
