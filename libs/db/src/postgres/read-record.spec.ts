import { z } from 'zod';
import { readRecord } from './read-record';

const schema = z.object({ id: z.string(), kind: z.enum(['a', 'b']), note: z.string().nullable().default(null) });

it('reads the fields of the schema and leaves other columns out', () => {
  const row = { id: 'one', kind: 'a', note: 'n', position: 3 };
  expect(readRecord(schema, row)).toEqual({ id: 'one', kind: 'a', note: 'n' });
});

it('names the record and the field that it cannot read', () => {
  expect(() => readRecord(schema, { id: 'one', kind: 'c', note: null })).toThrow(
    /^The stored record one cannot be read, field kind: /,
  );
  expect(() => readRecord(schema, { id: 'one', kind: 'c', note: null })).toThrow(RangeError);
});

it('does not compile without a column that has a default', () => {
  // @ts-expect-error: the column `note` is forgotten
  expect(readRecord(schema, { id: 'one', kind: 'b' }).note).toBeNull();
});
