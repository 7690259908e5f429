import type { PartialDate, Source } from '@waveguide/evidence';
import { isPresent } from '@waveguide/quantity';
import type { CitedSource, Provenance } from './chart-spec';

/** What every builder needs beside its data. */
export interface ChartContext {
  /** The current day, ISO. Libraries know no clock. */
  readonly today: PartialDate;
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly revision: { readonly number: number; readonly publishedOn: string | null } | null;
  readonly sources: ReadonlyMap<string, Source>;
  /** Path and query that lead back to the chart. */
  readonly address: string;
}

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
        publisher: source.publisher,
        title: source.title,
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
    scenario: of.run === null ? null : context.scenario,
    revision: of.run === null ? null : context.revision,
    run: of.run,
    sources: of.citations.cited(),
    notes: of.notes,
    address: context.address,
  };
}
