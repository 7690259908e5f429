import type { Dataset } from '../seed/dataset';
import type { SeedProblem } from '../seed/problem';

/** Assumptions and scenarios that an earlier revision of the dataset speaks of and the base model does not have. */
export function unknownKeys({
  baseModel,
  baseModelRevisions,
}: Pick<Dataset, 'baseModel' | 'baseModelRevisions'>): readonly SeedProblem[] {
  const keys = new Set(baseModel.assumptions.map(({ id }) => id));
  const scenarios = new Set(baseModel.scenarios.map(({ id }) => id));
  return baseModelRevisions.revisions.flatMap((revision, index) => {
    const problem = (field: string, message: string): SeedProblem => ({
      file: 'base-model-revisions.json',
      row: `revision ${index + 1}`,
      field,
      message,
    });
    const own = new Set(revision.values.map(({ key }) => key));
    const overridden = Object.entries(revision.overrides);
    return [
      ...[...own].filter((key) => !keys.has(key)).map((key) => problem('values', `There is no assumption "${key}".`)),
      ...(own.size === revision.values.length ? [] : [problem('values', 'An assumption occurs twice.')]),
      ...[...Object.keys(revision.messages), ...Object.keys(revision.overrides)]
        .filter((id) => !scenarios.has(id))
        .map((id) => problem('messages', `There is no scenario "${id}".`)),
      ...overridden.flatMap(([id, rows]) =>
        rows
          .filter(({ key }) => !own.has(key))
          .map(({ key }) => problem(`overrides.${id}`, `The revision has no assumption "${key}".`)),
      ),
    ];
  });
}
