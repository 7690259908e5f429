import type { ChartSpec, Mark } from './chart-spec';

function renumbered<M extends Mark>(mark: M, numberOf: ReadonlyMap<number, number>): M {
  if (!('citation' in mark) || mark.citation === null) return mark;
  return { ...mark, citation: numberOf.get(mark.citation) ?? mark.citation };
}

/**
 * The chart with its sources under the numbers that a page gives them, in rising order, so that one list serves all that the page shows.
 * Every source of the chart must have a number there.
 */
export function renumberCitations(spec: ChartSpec, pageNumber: ReadonlyMap<string, number>): ChartSpec {
  const sources = spec.provenance.sources
    .map((source) => {
      const citation = pageNumber.get(source.id);
      if (citation === undefined) throw new RangeError(`The page has no number for the source ${source.id}.`);
      return { ...source, citation };
    })
    .sort((a, b) => a.citation - b.citation);
  const numberOf = new Map(
    spec.provenance.sources.map(({ citation, id }) => [citation, pageNumber.get(id) ?? citation]),
  );
  return {
    ...spec,
    marks: spec.marks.map((mark) => renumbered(mark, numberOf)),
    provenance: { ...spec.provenance, sources },
  };
}
