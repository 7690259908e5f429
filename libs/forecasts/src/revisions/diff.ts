import type { AssumptionValue } from '../model/assumption';
import { canonicalJson } from './content-hash';

export type ValueField = 'distribution' | 'basis' | 'rationale' | 'sourceIds';

const FIELDS: readonly ValueField[] = ['distribution', 'basis', 'rationale', 'sourceIds'];

/** How one assumption differs between two sets of values. */
export type ValueChange =
  | { readonly kind: 'added'; readonly key: string; readonly after: AssumptionValue }
  | { readonly kind: 'removed'; readonly key: string; readonly before: AssumptionValue }
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly before: AssumptionValue;
      readonly after: AssumptionValue;
      /** What differs; a change of `distribution` moves the forecast, the others only its reasons. */
      readonly fields: readonly ValueField[];
    };

function comparable(value: AssumptionValue, field: ValueField): unknown {
  return field === 'sourceIds' ? [...value.sourceIds].sort() : value[field];
}

/** The fields in which two values of one assumption differ; the order of sources does not count. */
export function changedFields(a: AssumptionValue, b: AssumptionValue): readonly ValueField[] {
  return FIELDS.filter((field) => canonicalJson(comparable(a, field)) !== canonicalJson(comparable(b, field)));
}

/** Values by their assumption's key. */
export function valuesByKey<T extends AssumptionValue>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.key, value]));
}

/** What leads from one set of values to another: changes in the order of `after`, then what `after` no longer has. */
export function diffValues(
  before: readonly AssumptionValue[],
  after: readonly AssumptionValue[],
): readonly ValueChange[] {
  const old = valuesByKey(before);
  const kept = new Set(after.map((value) => value.key));
  const changes = after.flatMap((value): ValueChange[] => {
    const previous = old.get(value.key);
    if (previous === undefined) return [{ kind: 'added', key: value.key, after: value }];
    const fields = changedFields(previous, value);
    return fields.length === 0 ? [] : [{ kind: 'changed', key: value.key, before: previous, after: value, fields }];
  });
  const removed = before
    .filter((value) => !kept.has(value.key))
    .map((value): ValueChange => ({ kind: 'removed', key: value.key, before: value }));
  return [...changes, ...removed];
}
