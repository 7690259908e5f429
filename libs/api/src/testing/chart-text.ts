import type { ChartSpec } from '@waveguide/charts';

const said = (words: readonly string[]): string[] => words.filter((text) => text !== '');

/** What a chart says of itself: no record stands in it but scenarios, and chips and events in its description; for specs only. */
export function ownWordsOfChart(spec: ChartSpec): string[] {
  return said([
    spec.finding,
    spec.subtitle,
    ...spec.key.map(({ text }) => text),
    ...spec.endLabels.map(({ text }) => text),
    ...spec.table.columns.map(({ label }) => label),
    ...spec.provenance.notes,
  ]);
}

/** What a chart says in words of its own with names and statements of records among them; for specs only. */
export function mixedWordsOfChart(spec: ChartSpec): string[] {
  const { y } = spec.axes;
  return said([
    spec.description,
    ...spec.table.rows.flatMap((row) => row.map(({ text }) => text)),
    ...(y.kind === 'lanes' ? y.lanes.flatMap(({ label, note }) => [label, note]) : []),
    ...spec.marks.flatMap((mark) => ('reading' in mark ? [mark.reading] : [])),
    ...spec.marks.flatMap((mark) => ('label' in mark ? [mark.label].flat() : [])),
  ]);
}
