import { findRevision, findScenario, listSourceRecords } from '@waveguide/db';
import { readTableFile, TABLE_CONTENT_TYPES, writeTableFile } from '@waveguide/exports';
import { assumptionTable, readAssumptionTable, type TableProblem } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import {
  ASSUMPTION_FILE_LIMIT_BYTES,
  type ExportAssumptionsInput,
  type PreviewImportInput,
} from './assumption-file-schema';
import type { Change } from '../model/change-schema';
import type { RevisionStamp } from '../model/forecast-schema';
import { loadRevision, stampOf } from '../model/load-revision';
import { notFound, type Problem } from '../trpc/problem';
import { driverChanges } from './queries';

/** A revision's assumptions as a file that `previewImportQuery` reads back. */
export async function exportAssumptionsQuery(
  { client }: ApiServices,
  { scenarioId, revision, format }: ExportAssumptionsInput,
) {
  const loaded = await loadRevision(client, { scenarioId, revision });
  if (!loaded.ok) return loaded;
  const { values, definitions, number } = loaded.value.revision;
  const bytes = await writeTableFile(assumptionTable(values, definitions), { format, sheet: 'Assumptions' });
  return ok({
    fileName: `waveguide-${scenarioId}-r${number}-assumptions.${format}`,
    contentType: TABLE_CONTENT_TYPES[format],
    contentBase64: Buffer.from(bytes).toString('base64'),
  });
}

interface ImportPreview {
  readonly stamp: RevisionStamp;
  readonly errors: readonly TableProblem[];
  readonly unchangedCount: number;
  readonly edits: readonly Change[];
  readonly changes: ReturnType<typeof driverChanges>;
}

/** What a file would change in a draft over a revision, or everything that is wrong in it by row and column. Nothing is written. */
export async function previewImportQuery(
  { client }: ApiServices,
  input: PreviewImportInput,
): Promise<Result<ImportPreview, Problem>> {
  const { scenarioId, parentNumber, format, contentBase64 } = input;
  const scenario = await findScenario(client, scenarioId);
  if (scenario === null) return err(notFound('scenario', scenarioId));
  const parent = await findRevision(client, { scenarioId, number: parentNumber });
  if (parent === null) return err(notFound('revision', `${scenarioId} ${parentNumber}`));
  const bytes = Buffer.from(contentBase64, 'base64');
  if (bytes.length > ASSUMPTION_FILE_LIMIT_BYTES)
    return err({
      kind: 'too-large',
      limitBytes: ASSUMPTION_FILE_LIMIT_BYTES,
      message: `The file is larger than ${ASSUMPTION_FILE_LIMIT_BYTES / 1000} kB: send the assumptions alone.`,
    });
  const stamp = stampOf(scenario, parent);
  const refused = (errors: readonly TableProblem[]): Result<ImportPreview, never> =>
    ok({ stamp, errors, unchangedCount: 0, edits: [], changes: [] });
  const file = await readTableFile(new Uint8Array(bytes), format);
  if (!file.ok) return refused(file.error.map(({ row, column, message }) => ({ row, column, message })));
  const read = readAssumptionTable(file.value.rows, {
    decimalMark: file.value.decimalMark,
    definitions: parent.definitions,
    values: parent.values,
    knownSourceIds: new Set((await listSourceRecords(client)).map(({ id }) => id)),
  });
  if (!read.ok) return refused(read.error);
  const edits = read.value.edits.map((edit) => ({ ...edit, sourceIds: [...edit.sourceIds] }));
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const after = { ...parent, values: parent.values.map((value) => ({ ...value, ...byKey.get(value.key) })) };
  return ok({
    stamp,
    errors: [],
    unchangedCount: read.value.unchangedCount,
    edits,
    changes: driverChanges(parent, after),
  });
}
