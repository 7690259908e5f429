import { unitOfOutput, summaryRange, type SeriesAt } from '@waveguide/forecasts';
import { err, missing, ok } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { correlationChanges } from './correlation-queries';
import { entityOf } from '../model/entities';
import { loadRevision, type LoadedRevision } from '../model/load-revision';
import type { Problem } from '../trpc/problem';
import type { CompareAnyInput } from '../model/revision-comparison-schema';
import { driverChanges } from './queries';

/** Any two revisions side by side: what differs in their drivers, and the stored results of chosen outputs. */
export async function compareAnyQuery({ client }: ApiServices, { from, to, outputs }: CompareAnyInput) {
  const before = await loadRevision(client, from);
  if (!before.ok) return before;
  const after = await loadRevision(client, to);
  if (!after.ok) return after;
  const rows = [];
  for (const [index, { output, entity }] of outputs.entries()) {
    const known = entityOf(output, entity);
    if (!known.ok) return err(atOutput(known.error, index));
    rows.push({
      output,
      entity: known.value,
      unit: unitOfOutput(output),
      rows: yearsOf(before.value, after.value).map((year) => ({
        year,
        from: storedRange(before.value, { output, entity, year }),
        to: storedRange(after.value, { output, entity, year }),
      })),
    });
  }
  return ok({
    from: before.value.stamp,
    to: after.value.stamp,
    changes: driverChanges(before.value.revision, after.value.revision),
    correlationChanges: correlationChanges(before.value.revision, after.value.revision),
    outputs: rows,
  });
}

function atOutput(problem: Problem, index: number): Problem {
  if (problem.kind !== 'invalid') return problem;
  return { ...problem, issues: problem.issues.map((issue) => ({ ...issue, path: ['outputs', index, ...issue.path] })) };
}

function yearsOf(before: LoadedRevision, after: LoadedRevision): readonly number[] {
  return [...new Set([...before.summary.years, ...after.summary.years])].sort((a, b) => a - b);
}

/** P10, P50 and P90 of a stored result; missing if an earlier engine stored it without the output. */
export function storedRange({ summary, stamp }: LoadedRevision, at: SeriesAt) {
  if (`${at.output}:${at.entity}` in summary.series) return summaryRange(summary, at);
  return missing(
    'not-applicable',
    `The stored result of ${stamp.scenarioName}, revision ${stamp.number}, has no ${at.output} of ${at.entity}.`,
  );
}
