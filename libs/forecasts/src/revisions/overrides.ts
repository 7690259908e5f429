import { err, ok, type Result } from '@waveguide/quantity';
import type { AssumptionValue } from '../model/assumption';
import type { RevisionValue } from './revision';
import { changedFields, valuesByKey } from './diff';

/** An override names an assumption that the parent does not have. */
export interface UnknownOverride {
  readonly code: 'unknown-assumption';
  readonly keys: readonly string[];
  readonly message: string;
}

/** The parent's values with a scenario's own put over them, in the parent's order; the rest is marked as inherited. */
export function applyOverrides(
  parent: readonly AssumptionValue[],
  overrides: readonly AssumptionValue[],
): Result<readonly RevisionValue[], UnknownOverride> {
  const known = valuesByKey(parent);
  const unknown = overrides.map((value) => value.key).filter((key) => !known.has(key));
  if (unknown.length > 0) {
    const message = `There is no assumption ${unknown.map((key) => `"${key}"`).join(', ')}.`;
    return err({ code: 'unknown-assumption', keys: unknown, message });
  }
  const own = valuesByKey(overrides);
  return ok(
    parent.map((value) => {
      const override = own.get(value.key);
      return override === undefined ? { ...value, inherited: true } : { ...override, inherited: false };
    }),
  );
}

/** The values in which a scenario differs from its parent: what `applyOverrides` needs to give them back. */
export function overridesOf(
  parent: readonly AssumptionValue[],
  values: readonly AssumptionValue[],
): readonly AssumptionValue[] {
  const known = valuesByKey(parent);
  return values.filter((value) => {
    const inherited = known.get(value.key);
    return inherited === undefined || changedFields(inherited, value).length > 0;
  });
}
