import type { ReadSeedFile } from '../seed/read-dataset';
import { EARLIER_REVISIONS, readShippedFile } from '../testing/dataset';
import type { RevisionRow } from './schema';

interface SeedAssumption {
  readonly id: string;
  mode: number;
}

interface BaseModel {
  revision: Pick<RevisionRow, 'messages' | 'correlations'>;
  readonly assumptions: SeedAssumption[];
  readonly scenarios: { readonly id: string; overrides: { key: string; mode: number }[] }[];
}

/** A dataset whose newest revision differs from what is shipped, and what it had before. */
export interface VariedDataset {
  /** Changes the newest revision in place. */
  readonly newest?: (model: BaseModel) => void;
  /** Gives the earlier revisions from those that are shipped; the same if left out. */
  readonly earlier?: (revisions: readonly RevisionRow[]) => readonly RevisionRow[];
}

/** Reads the shipped dataset with other revisions of its scenarios. */
export function datasetWith({ newest, earlier = (revisions) => revisions }: VariedDataset): ReadSeedFile {
  return async (name) => {
    const text = await readShippedFile(name);
    if (name === EARLIER_REVISIONS) {
      const file = JSON.parse(text) as { note: string; revisions: readonly RevisionRow[] };
      return JSON.stringify({ ...file, revisions: earlier(file.revisions) });
    }
    if (name !== 'base-model.json' || newest === undefined) return text;
    const model = JSON.parse(text) as BaseModel;
    newest(model);
    return JSON.stringify(model);
  };
}

/** The first release's values as the newest ones: what an installation of it was filled from. */
export const firstReleaseOnly = (): ReadSeedFile => {
  const read = datasetWith({ earlier: () => [] });
  return async (name) => {
    if (name !== 'base-model.json') return read(name);
    const { revisions } = JSON.parse(await readShippedFile(EARLIER_REVISIONS)) as { revisions: readonly RevisionRow[] };
    const [first] = revisions;
    const model = JSON.parse(await readShippedFile(name)) as Record<string, unknown> & {
      assumptions: { id: string }[];
      scenarios: { id: string; overrides: unknown }[];
    };
    const values = new Map(first!.values.map(({ key, ...value }) => [key, value]));
    return JSON.stringify({
      ...model,
      revision: { messages: first!.messages, correlations: first!.correlations },
      assumptions: model.assumptions.flatMap((row) => {
        const value = values.get(row.id);
        return value === undefined ? [] : [{ ...row, ...value }];
      }),
      scenarios: model.scenarios.map((row) => ({ ...row, overrides: first!.overrides[row.id] ?? [] })),
    });
  };
};
