import { err, ok, type Result } from '@waveguide/quantity';
import type { z } from 'zod';
import type { SeedProblem } from './problem';

/** The value at a path of parsed JSON; undefined if there is none. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function identity(row: unknown): string | undefined {
  return [at(row, ['id']), at(row, ['key'])].find((id): id is string => typeof id === 'string');
}

/** The innermost row with an id on the way to an issue, and the field within it. */
function place(json: unknown, path: readonly PropertyKey[]): { readonly row: string; readonly field: string } {
  for (let length = path.length; length > 0; length -= 1) {
    const id = identity(at(json, path.slice(0, length)));
    if (id !== undefined) return { row: id, field: path.slice(length).join('.') || '(whole row)' };
  }
  return { row: path.length > 0 ? String(path[0]) : '(file)', field: path.slice(1).join('.') || '(whole row)' };
}

/** Reads a seed file by its schema; every issue comes back with its row and field. */
export function parseSeedFile<T>(file: string, text: string, schema: z.ZodType<T>): Result<T, readonly SeedProblem[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return err([{ file, row: '(file)', field: '(whole file)', message: `It is no JSON: ${String(cause)}` }]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map(({ path, message }) => ({ file, ...place(json, path), message })));
}
