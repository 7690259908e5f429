import type { TableEvidence } from '@waveguide/briefings';
import type { ChartTable } from '@waveguide/charts';

function units(table: ChartTable): string {
  return [...new Set(table.columns.map(({ unit }) => unit))].filter((unit) => unit !== 'text').join('; ');
}

/** What the numbers are and where they come from, as rows of two columns. */
export function chartMetadata(spec: TableEvidence & { readonly id: string }, publicUrl: string | null): string[][] {
  const { asOf, scenario, revision, run, sources, notes, address } = spec.provenance;
  const optional: [string, string | null][] = [
    ['Units', units(spec.table) || null],
    ['Scenario', scenario === null ? null : `${scenario.name} (${scenario.id})`],
    ['Revision', run === null ? null : revision === null ? 'unpublished draft' : `${revision.number}`],
    ['Run', run === null ? null : `${run.draws} draws, seed ${run.seed}, engine ${run.engineVersion}`],
    ['As of', asOf],
    ['Address', publicUrl === null ? `Chart ${spec.id}` : `${publicUrl.replace(/\/$/, '')}${address}`],
  ];
  return [
    ['Title', spec.finding],
    ['Subtitle', spec.subtitle],
    ...optional.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ...notes.map((note) => ['Note', note]),
    ...sources.map(({ citation, publisher, title, href }) => [
      `Source ${citation}`,
      `${publisher}: ${title}${href === null ? '' : ` ${href}`}`,
    ]),
  ];
}
