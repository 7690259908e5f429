import { rangeText, type Distribution } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValue } from '../model/assumption';
import { valuesByKey } from './diff';

/** A cell of a table that a spreadsheet can hold. */
export type TableCell = string | number | null;

/** Every parameter of a distribution has a column of its own; a row fills those of its kind. */
export const DISTRIBUTION_COLUMNS = [
  'value',
  'low',
  'mode',
  'high',
  'mean',
  'standardDeviation',
  'logMean',
  'logStandardDeviation',
  'p10',
  'p50',
  'p90',
  'lower',
  'upper',
] as const;
export type DistributionColumn = (typeof DISTRIBUTION_COLUMNS)[number];

/** The columns in which each kind of distribution is stated, and whether one may be empty. */
export const COLUMNS_OF_KIND: Readonly<
  Record<
    Distribution['kind'],
    { readonly required: readonly DistributionColumn[]; readonly optional: readonly DistributionColumn[] }
  >
> = {
  fixed: { required: ['value'], optional: [] },
  uniform: { required: ['low', 'high'], optional: [] },
  triangular: { required: ['low', 'mode', 'high'], optional: [] },
  pert: { required: ['low', 'mode', 'high'], optional: [] },
  normal: { required: ['mean', 'standardDeviation'], optional: [] },
  lognormal: { required: ['logMean', 'logStandardDeviation'], optional: [] },
  metalog: { required: ['p10', 'p50', 'p90'], optional: ['lower', 'upper'] },
};

/** The headings, in order. `group`, `name`, `unit`, `year`, `range` (with its levels) and `basis` are for the reader; an import checks the unit and ignores the rest. */
export const ASSUMPTION_COLUMNS = [
  'key',
  'group',
  'name',
  'unit',
  'year',
  'range',
  'distribution',
  ...DISTRIBUTION_COLUMNS,
  'basis',
  'rationale',
  'sources',
] as const;
export type AssumptionColumn = (typeof ASSUMPTION_COLUMNS)[number];

/** Between the ids of several sources. */
export const SOURCE_SEPARATOR = '; ';

/** Texts that a spreadsheet would take for a formula begin so (OWASP, "CSV injection"), and those that already carry the mark. */
const NEEDS_MARK = /^[=+\-@\t\r\n']/;

/** A text with an apostrophe before whatever a spreadsheet would run as a formula. */
export function neutralText(text: string): string {
  return NEEDS_MARK.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutralText`. */
export function originalText(text: string): string {
  return text.startsWith("'") && NEEDS_MARK.test(text.slice(1)) ? text.slice(1) : text;
}

/** A revision's assumptions as a table with headings, one row each, in the order of the definitions. */
export function assumptionTable(
  values: readonly AssumptionValue[],
  definitions: readonly AssumptionDefinition[],
): readonly (readonly TableCell[])[] {
  const byKey = valuesByKey(values);
  const rows = definitions.flatMap((definition) => {
    const value = byKey.get(definition.key);
    return value === undefined ? [] : [ASSUMPTION_COLUMNS.map((column) => cellOf(column, value, definition))];
  });
  return [ASSUMPTION_COLUMNS, ...rows];
}

function cellOf(column: AssumptionColumn, value: AssumptionValue, definition: AssumptionDefinition): TableCell {
  switch (column) {
    case 'key':
    case 'group':
    case 'name':
    case 'unit':
      return neutralText(definition[column]);
    case 'year':
      return definition.year;
    case 'range':
      return neutralText(rangeText(value.distribution, definition.unit));
    case 'distribution':
      return value.distribution.kind;
    case 'basis':
    case 'rationale':
      return neutralText(value[column]);
    case 'sources':
      return neutralText(value.sourceIds.join(SOURCE_SEPARATOR));
    default: {
      const parameter: unknown = Reflect.get(value.distribution, column);
      return typeof parameter === 'number' ? parameter : null;
    }
  }
}
