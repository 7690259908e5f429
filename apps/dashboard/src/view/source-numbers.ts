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
