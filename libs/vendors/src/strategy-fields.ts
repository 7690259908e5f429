import { STRATEGY_DIMENSION_LIST, type StrategyAssessment, type StrategyDimension } from './strategy-dimensions';

export type StrategyField = keyof StrategyAssessment & string;

/** What a field of an assessment may hold. */
export type FieldShape =
  | { readonly kind: 'choice'; readonly among: readonly string[] }
  | { readonly kind: 'several'; readonly among: readonly string[] }
  | { readonly kind: 'text'; readonly optional: boolean };

function shapeOf(dimension: StrategyDimension): FieldShape {
  switch (dimension.kind) {
    case 'choice':
    case 'several':
      return { kind: dimension.kind, among: Object.keys(dimension.choices) };
    case 'text':
      return { kind: 'text', optional: false };
  }
}

/** The fields of an assessment as they are kept: the value of each dimension, followed by its remark if it has one. */
export const STRATEGY_FIELDS: readonly (readonly [field: StrategyField, shape: FieldShape])[] =
  STRATEGY_DIMENSION_LIST.flatMap(([id, dimension]) => {
    const value = [id, shapeOf(dimension)] as const;
    if (dimension.remark === null) return [value];
    const { field, optional } = dimension.remark;
    return [value, [field as StrategyField, { kind: 'text', optional }] as const];
  });

function memberOf(among: readonly string[], value: unknown, field: string): string {
  const found = among.find((member) => member === value);
  if (found === undefined)
    throw new RangeError(`${field} is "${String(value)}", which is none of ${among.join(', ')}.`);
  return found;
}

function readField(field: string, shape: FieldShape, value: unknown): StrategyAssessment[StrategyField] | string {
  switch (shape.kind) {
    case 'choice':
      return memberOf(shape.among, value, field);
    case 'several':
      if (!Array.isArray(value)) throw new RangeError(`${field} is no list.`);
      return value.map((one: unknown) => memberOf(shape.among, one, field)) as StrategyAssessment['targetNetworks'];
    case 'text':
      if (value === null && shape.optional) return null;
      if (typeof value !== 'string') throw new RangeError(`${field} is no text.`);
      return value;
  }
}

/**
 * An assessment from a stored row, which may hold more than its fields.
 * @throws RangeError if a field holds what its dimension does not know
 */
export function strategyOf(row: Readonly<Record<StrategyField, unknown>>): StrategyAssessment {
  const read = STRATEGY_FIELDS.map(([field, shape]) => [field, readField(field, shape, row[field])] as const);
  return Object.fromEntries(read) as unknown as StrategyAssessment;
}
