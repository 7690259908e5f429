import { z } from 'zod';
import type { StrategyAssessment } from '../strategy-dimensions';
import { STRATEGY_FIELDS, type FieldShape, type StrategyField } from '../strategy-fields';

const text = z.string().trim().min(1);

function fieldSchema(shape: FieldShape): z.ZodType {
  switch (shape.kind) {
    case 'choice':
      return z.enum(shape.among);
    case 'several':
      return z.array(z.enum(shape.among));
    case 'text':
      return shape.optional ? text.nullable() : text;
  }
}

/** A list as a row to be written takes it. */
type Writable<Of> = Of extends readonly (infer Member)[] ? Member[] : Of;

const fields = Object.fromEntries(STRATEGY_FIELDS.map(([field, shape]) => [field, fieldSchema(shape)])) as {
  [Field in StrategyField]: z.ZodType<Writable<StrategyAssessment[Field]>>;
};

/** An assessment of a vendor: each field of the record of dimensions and no other. */
export const strategySchema = z.strictObject(fields) satisfies z.ZodType<StrategyAssessment>;
