import { renumberCitations, type ChartSpec } from '@waveguide/charts';
import { missing, present, type Maybe } from '@waveguide/quantity';

/** What a page needs of a source to cite it. */
export interface CitableSource {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
}

export interface SourceNumbers<Source extends CitableSource> {
  /** The sources in the order of their numbers. */
  readonly listed: readonly Source[];
  /** Citation marks for the ids, in rising order; ids that the page does not list are left out. */
  readonly cite: (ids: readonly string[]) => readonly { number: number; href: string; label: string }[];
}

/** Numbers the sources of one page from 1, in the order given, and turns ids into citation marks that lead to them. */
export function sourceNumbers<Source extends CitableSource>(sources: readonly Source[]): SourceNumbers<Source> {
  const numberOf = new Map(sources.map((source, index) => [source.id, index + 1]));
  return {
    listed: sources,
    cite: (ids) =>
      [...new Set(ids)]
        .flatMap((id) => {
          const number = numberOf.get(id);
          const source = number === undefined ? undefined : sources[number - 1];
          if (number === undefined || source === undefined) return [];
          return [{ number, href: `/sources/${id}`, label: `${source.publisher}: ${source.title}` }];
        })
        .sort((a, b) => a.number - b.number),
  };
}

/** The sources of several answers as one list, each once, in the order of their first appearance. */
export function mergedSources<Source extends CitableSource>(lists: readonly (readonly Source[])[]): readonly Source[] {
  return [...new Map(lists.flat().map((source) => [source.id, source])).values()];
}

/** A source that a page may know from its charts alone. */
export interface ChartSource extends CitableSource {
  readonly url: Maybe<string>;
  readonly publishedOn: Maybe<string>;
  /** Null if a chart, which does not say it, is all that the page knows of the source. */
  readonly tier: string | null;
}

/** What charts cite, as sources of the page that shows them. */
function chartSources(charts: readonly ChartSpec[]): readonly ChartSource[] {
  return charts.flatMap(({ provenance }) =>
    provenance.sources.map(({ id, publisher, title, publishedOn, href }) => ({
      id,
      publisher,
      title,
      publishedOn: publishedOn === null ? missing('not-reported', 'The source names no date.') : present(publishedOn),
      url: href === null ? missing('not-reported', 'The source has no address.') : present(href),
      tier: null,
    })),
  );
}

export interface CitedPage {
  readonly numbers: SourceNumbers<ChartSource>;
  /** A chart of the page, citing by the numbers of the page. */
  readonly chart: (spec: ChartSpec) => ChartSpec;
}

/** Numbers what a page and its charts cite in one list, so that it stands once at the end and a number means one source throughout. */
export function citedOnPage(sources: readonly ChartSource[], charts: readonly ChartSpec[]): CitedPage {
  const known = new Set(sources.map(({ id }) => id));
  const numbers = sourceNumbers<ChartSource>([
    ...sources,
    ...mergedSources([chartSources(charts)]).filter(({ id }) => !known.has(id)),
  ]);
  const numberOf = new Map(numbers.listed.map(({ id }, index) => [id, index + 1]));
  return { numbers, chart: (spec) => renumberCitations(spec, numberOf) };
}
