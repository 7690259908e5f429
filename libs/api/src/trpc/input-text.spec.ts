import { z } from 'zod';
import { appRouter } from '../app-router';

/** Every schema inside a schema, from the outside in, with its path. Pipes and effects are taken whole, since their checks belong together. */
function* within(
  schema: z.core.$ZodType,
  path: string,
): Generator<{ readonly path: string; readonly text: z.ZodType }> {
  if (schema instanceof z.ZodString || schema instanceof z.ZodPipe) {
    yield { path, text: schema as z.ZodType };
  } else if (schema instanceof z.ZodObject) {
    for (const [key, part] of Object.entries(schema.shape)) yield* within(part, `${path}.${key}`);
  } else if (schema instanceof z.ZodArray) {
    yield* within(schema.element, `${path}[]`);
  } else if (schema instanceof z.ZodRecord) {
    yield* within(schema.keyType, `${path}{key}`);
    yield* within(schema.valueType, `${path}{}`);
  } else if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) {
    for (const option of schema.options) yield* within(option, path);
  } else if (schema instanceof z.ZodTuple) {
    for (const item of schema.def.items) yield* within(item, `${path}[]`);
  } else if (schema instanceof z.ZodLazy) {
    yield* within(schema.unwrap(), path);
  } else if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNonOptional
  ) {
    yield* within(schema.def.innerType, path);
  }
}

const procedures: Readonly<Record<string, { readonly _def: { readonly inputs: readonly unknown[] } }>> = appRouter._def
  .procedures as never;

const texts = Object.entries(procedures).flatMap(([name, { _def }]) =>
  _def.inputs.flatMap((input) => (input instanceof z.ZodType ? [...within(input, name)] : [])),
);

/** Long enough for whatever asks for a length, short enough for whatever bounds one. */
const UNSTORABLE = ['a\u0000b', 'abcdefghijkl\u0000m', 'a\uD83Db', 'abcdefghijkl\uD83Dm'];

describe('texts in what procedures take', () => {
  it('are found', () => {
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.map(({ path }) => path)).toContain('scenarios.create.name');
  });

  it.each(texts.map(({ path, text }) => [path, text] as const))('%s refuses what PostgreSQL cannot hold', (_, text) => {
    for (const value of UNSTORABLE)
      expect({ value, success: text.safeParse(value).success }).toEqual({ value, success: false });
  });
});
