import {
  applyOverrides,
  contentHash,
  type AssumptionValue,
  type RankCorrelation,
  type RevisionValue,
} from '@waveguide/forecasts';
import type { Distribution } from '@waveguide/probability';
import type { Dataset } from '../seed/dataset';
import type { BaseModelSeed } from '../seed/model-schema';
import type { OverrideRow, RevisionRow, ValueRow } from './schema';

/** What one revision of the dataset holds for one scenario. */
export interface DatasetRevision {
  readonly scenarioId: string;
  /** Fingerprint of what the same revision of the dataset holds for the scenario's parent; null for a scenario without parent. */
  readonly parentHash: string | null;
  readonly message: string;
  readonly values: readonly RevisionValue[];
  readonly correlations: readonly RankCorrelation[];
  readonly contentHash: string;
}

interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

function toDistribution({ low, mode, high }: Triangle): Distribution {
  return low === high ? { kind: 'fixed', value: mode } : { kind: 'triangular', low, mode, high };
}

function toValue({ key, basis, rationale, sourceIds = [], ...row }: ValueRow | OverrideRow): AssumptionValue {
  return { key, distribution: toDistribution(row), basis, rationale, sourceIds };
}

/** The newest revision in the form of the earlier ones. */
function newest({ assumptions, scenarios, revision }: BaseModelSeed): RevisionRow {
  return {
    ...revision,
    values: assumptions.map(({ id, low, mode, high, basis, rationale, sourceIds }) => ({
      key: id,
      ...{ low, mode, high, basis, rationale, sourceIds },
    })),
    overrides: Object.fromEntries(
      scenarios.flatMap(({ id, parentId, overrides }) => (parentId === null ? [] : [[id, overrides]])),
    ),
  };
}

function valuesOver(parent: readonly AssumptionValue[], overrides: readonly OverrideRow[]): readonly RevisionValue[] {
  const applied = applyOverrides(parent, overrides.map(toValue));
  if (!applied.ok) throw new RangeError(applied.error.message);
  return applied.value;
}

function ofAllScenarios(row: RevisionRow, { scenarios }: BaseModelSeed): readonly DatasetRevision[] {
  const correlations = row.correlations.map(({ keyA, keyB, rankCorrelation }) => ({ keyA, keyB, rankCorrelation }));
  const made = new Map<string, DatasetRevision>();
  for (const { id, parentId } of scenarios) {
    const message = row.messages[id];
    const parent = parentId === null ? null : made.get(parentId);
    // A scenario that the dataset got later was in no earlier revision, and nothing lay over it.
    if (message === undefined || parent === undefined) continue;
    const values =
      parent === null
        ? row.values.map((value) => ({ ...toValue(value), inherited: false }))
        : valuesOver(parent.values, row.overrides[id] ?? []);
    made.set(id, {
      scenarioId: id,
      parentHash: parent?.contentHash ?? null,
      message,
      values,
      correlations,
      contentHash: contentHash(values, correlations),
    });
  }
  return [...made.values()];
}

/** Every revision of the dataset, oldest first, each with its scenarios, parents before their children. */
export function datasetRevisions({
  baseModel,
  baseModelRevisions,
}: Pick<Dataset, 'baseModel' | 'baseModelRevisions'>): readonly (readonly DatasetRevision[])[] {
  return [...baseModelRevisions.revisions, newest(baseModel)].map((row) => ofAllScenarios(row, baseModel));
}
