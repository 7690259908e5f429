import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Correlation, Range } from './slow-draws';
import type { BaseCase, DrawnTables, ModesRow } from './slow-tables';

interface NewestFile {
  readonly assumptions: readonly (Range & { readonly id: string })[];
  readonly revision: { readonly correlations: readonly Correlation[] };
}

interface EarlierFile {
  readonly revisions: readonly {
    readonly correlations: readonly Correlation[];
    readonly values: readonly (Range & { readonly key: string })[];
  }[];
}

/** What one revision of Base has to give. */
export interface ExpectedTables extends DrawnTables {
  readonly revision: number;
  readonly note: string;
  readonly expectedModesAllTechnologies: { readonly note: string; readonly rows: readonly ModesRow[] };
}

export interface ExpectedFile {
  readonly note: string;
  readonly revisions: readonly ExpectedTables[];
}

export const EXPECTED_FILE = 'base-model-expected.json';

function read<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;
}

/** The dataset's revisions of Base, oldest first. */
export function baseCases(folder: string): readonly BaseCase[] {
  const { revisions } = read<EarlierFile>(folder, 'base-model-revisions.json');
  const newest = read<NewestFile>(folder, 'base-model.json');
  return [
    ...revisions.map(({ values, correlations }) => ({
      ranges: new Map(values.map((row) => [row.key, row])),
      correlations,
    })),
    { ranges: new Map(newest.assumptions.map((row) => [row.id, row])), correlations: newest.revision.correlations },
  ];
}

/** The tables that the dataset states for them. */
export function expectedTables(folder: string): ExpectedFile {
  return read<ExpectedFile>(folder, EXPECTED_FILE);
}
