import type { PartialDate, Source } from '@waveguide/evidence';
import { isolated, isPresent } from '@waveguide/quantity';
import type { CitedSource, Provenance } from './chart-spec';

/** What every builder needs beside its data. */
export interface ChartContext {
  /** The current day, ISO. Libraries know no clock. */
  readonly today: PartialDate;
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly revision: { readonly number: number; readonly publishedOn: string | null } | null;
  readonly sources: ReadonlyMap<string, Source>;
  /** What a reader must know of the run behind the chart, such as draws that were moved to a bound; none if left out. */
  readonly runNotes?: readonly string[];
  /** Path and query that lead back to the chart. */
  readonly address: string;
}

/** A record whose name may stand in sentences of ours. */
export const isolatedName = <T extends { readonly name: string }>(of: T): T => ({ ...of, name: isolated(of.name) });

/** The run of the model that a chart's own numbers come from. */
export type RunStamp = NonNullable<Provenance['run']>;

/** Numbers the sources that a chart cites, in order of first use. */
export interface Citations {
  /** The citation number of a source; null for one that the context does not know. */
  readonly number: (sourceId: string) => number | null;
  readonly cited: () => readonly CitedSource[];
}

/** Starts an empty list of citations. */
export function citationsOf(sources: ReadonlyMap<string, Source>): Citations {
  const cited = new Map<string, CitedSource>();
  return {
    number: (id) => {
      const source = sources.get(id);
      if (source === undefined) return null;
      const known = cited.get(id);
      if (known !== undefined) return known.citation;
      const entry: CitedSource = {
        citation: cited.size + 1,
        id,
        publisher: isolated(source.publisher),
        title: isolated(source.title),
        publishedOn: isPresent(source.publishedOn) ? source.publishedOn.value : null,
        href: isPresent(source.url) ? source.url.value : null,
      };
      cited.set(id, entry);
      return entry.citation;
    },
    cited: () => [...cited.values()],
  };
}

/** Where a chart's numbers come from and how to get back to it. */
export function provenanceOf(
  context: ChartContext,
  of: { readonly citations: Citations; readonly run: Provenance['run']; readonly notes: readonly string[] },
): Provenance {
  return {
    asOf: context.today.slice(0, 10),
    scenario: of.run === null || context.scenario === null ? null : isolatedName(context.scenario),
    revision: of.run === null ? null : context.revision,
    run: of.run,
    sources: of.citations.cited(),
    // Of the run first: where a footer has room for a few notes only, the last ones go.
    notes: of.run === null ? of.notes : [...(context.runNotes ?? []), ...of.notes],
    address: context.address,
  };
}
