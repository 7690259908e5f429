import type { DraftEdit } from '@waveguide/briefings';
import { contentHash, distributionIssue } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { EngineRuns } from '../trpc/engine-runs';
import type { LoadedRevision } from '../model/load-revision';
import type { FieldIssue, Problem } from '../trpc/problem';

/** Every issue of the edits at its place, so that all can be mended at once. */
function issuesOf({ revision }: LoadedRevision, edits: readonly DraftEdit[]): readonly FieldIssue[] {
  const definitions = new Map(revision.definitions.map((definition) => [definition.key, definition]));
  const seen = new Set<string>();
  return edits.flatMap(({ key, distribution }, index): FieldIssue[] => {
    const definition = definitions.get(key);
    if (definition === undefined) {
      return [{ path: ['draft', index, 'key'], message: `There is no assumption “${key}” in this scenario.` }];
    }
    const twice = seen.has(key);
    seen.add(key);
    const issue = distributionIssue(distribution, definition);
    return [
      ...(twice
        ? [
            {
              path: ['draft', index, 'key'],
              message: `“${definition.name}” is edited twice; keep its last value only.`,
            },
          ]
        : []),
      ...(issue === null ? [] : [{ path: ['draft', index, 'distribution', issue.field], message: issue.message }]),
    ];
  });
}

/**
 * The revision with a draft's edits over its values and the run of the two together; nothing is published. Edits of unknown assumptions
 * and distributions that an assumption cannot have are a problem at their place.
 */
export function draftOver(
  engineRuns: EngineRuns,
  loaded: LoadedRevision,
  edits: readonly DraftEdit[],
): Result<LoadedRevision, Problem> {
  const issues = issuesOf(loaded, edits);
  if (issues.length > 0) {
    return err({
      kind: 'invalid',
      message: `The draft cannot be drawn. ${issues[0]?.message ?? ''}`,
      issues: [...issues],
    });
  }
  const edited = new Map(edits.map(({ key, distribution }) => [key, distribution]));
  const values = loaded.revision.values.map((value) => {
    const distribution = edited.get(value.key);
    return distribution === undefined ? value : { ...value, distribution, inherited: false };
  });
  const revision = { ...loaded.revision, values, contentHash: contentHash(values, loaded.revision.correlations) };
  return ok({ ...loaded, revision, summary: engineRuns.summary({ revision, priceLaw: 'erosion' }) });
}
