import { z } from 'zod';

/** What a row has to bring for a schema: every field of it, those with a default too, so that no column is forgotten. */
type Columns<Schema extends z.ZodObject> = { readonly [Field in keyof z.input<Schema>]-?: unknown };

/**
 * A stored row as the record that its schema describes. Columns that are no fields of it are left out.
 * @throws RangeError for a row that is no such record: the database's own constraints should have refused it
 */
export function readRecord<Schema extends z.ZodObject>(schema: Schema, row: Columns<Schema>): z.output<Schema> {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const id = z.object({ id: z.string() }).safeParse(row);
  const field = issue?.path.join('.') ?? '';
  throw new RangeError(
    `The stored record ${id.success ? id.data.id : 'without an id'} cannot be read, field ${field}: ${issue?.message ?? ''}`,
  );
}
