import type { ColumnStore } from './simulation';

/**
 * A store that keeps every year of the series for which `keeps` says so, and lends the years of any other series one and the
 * same column in turn. Memory is taken when first asked for and kept for the next run.
 */
export function columnStore(
  shape: { readonly drawCount: number; readonly yearCount: number },
  keeps: (series: number) => boolean,
): ColumnStore {
  const { drawCount, yearCount } = shape;
  const blocks = new Map<number, Float64Array>();
  const columns = new Map<number, readonly Float64Array[]>();
  const workspaces = new Map<string, Float64Array>();
  const block = (series: number): Float64Array => {
    const known = blocks.get(series);
    if (known !== undefined) return known;
    const made = new Float64Array(keeps(series) ? drawCount * yearCount : drawCount);
    blocks.set(series, made);
    return made;
  };
  const columnsOf = (series: number): readonly Float64Array[] => {
    const known = columns.get(series);
    if (known !== undefined) return known;
    const memory = block(series);
    const made = Array.from({ length: yearCount }, (_, year) =>
      keeps(series) ? memory.subarray(year * drawCount, (year + 1) * drawCount) : memory,
    );
    columns.set(series, made);
    return made;
  };
  return {
    block,
    column: (series, yearIndex) => columnsOf(series)[yearIndex],
    workspace: (name, length) => {
      const known = workspaces.get(name);
      if (known !== undefined && known.length === length) return known;
      const made = new Float64Array(length);
      workspaces.set(name, made);
      return made;
    },
  };
}
