import type { DeepReadonly } from '@waveguide/quantity';
import { unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';

const columnSchema = z.object({
  key: z.string(),
  label: z.string(),
  /** `text` for words and dates; numbers state their unit. */
  unit: z.union([unitSchema, z.literal('text')]),
});
export type TableColumn = DeepReadonly<z.output<typeof columnSchema>>;

const cellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number(), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('missing'), text: z.string().min(1) }),
]);
/** `text` is what a reader sees; `value` is the full number. A missing cell carries words, never a blank or a zero. */
export type TableCell = DeepReadonly<z.output<typeof cellSchema>>;

export const chartTableSchema = z.object({ columns: z.array(columnSchema), rows: z.array(z.array(cellSchema)) });
/** The numbers of a chart, a row for each of its values. */
export type ChartTable = DeepReadonly<z.output<typeof chartTableSchema>>;
