import { qualifierPrefix, type SourceTier } from '@waveguide/evidence';
import { formatQuantity, formatRange, type Missing } from '@waveguide/quantity';
import { isTertiaryOnly } from './attribute-evidence';
import type { AttributeBasis } from './technology-attribute';
import type { TechnologyAttribute } from './schema/technology';

const SHOWN_DIGITS = 3;

/**
 * An attribute's number as a reader sees it, as its source means it ("at most 10 W"): the middle with its range, the range alone, or why there is
 * neither.
 */
export function attributeText({ value, low, high, unit, qualifier }: TechnologyAttribute): string | Missing {
  const range = low !== null && high !== null && low !== high ? formatRange({ low, high }, unit) : null;
  if (value.kind === 'missing') return range ?? value;
  const prefix = qualifier === null ? '' : qualifierPrefix(qualifier);
  const middle = `${prefix}${formatQuantity(value.value, unit, { digits: SHOWN_DIGITS })}`;
  return range === null ? middle : `${middle} (${range})`;
}

const BASES: Readonly<Record<AttributeBasis, string>> = {
  sourced: 'sourced',
  'sourced-range': 'range sourced, middle by analyst judgement',
  derived: 'derived',
  'derived-and-sourced': 'derived and sourced',
  'not-found': 'no figure found',
};

/** How the number came about, in words. */
export const basisText = (basis: AttributeBasis) => BASES[basis];

/**
 * What a reader has to know of an attribute beside its number: another boundary than its row's, how the number came about if no source states it
 * as it is, whether tertiary evidence alone stands behind it, and its note.
 * @param rowLabel the name under which the attribute is shown
 */
export function attributeRemarks(
  attribute: TechnologyAttribute,
  rowLabel: string,
  tierOf: (sourceId: string) => SourceTier | undefined,
): readonly string[] {
  const { label, basis, note } = attribute;
  return [
    ...(label === rowLabel ? [] : [label]),
    ...(basis === 'sourced' || basis === 'not-found' ? [] : [basisText(basis)]),
    ...(isTertiaryOnly(attribute, tierOf) ? ['tertiary evidence only'] : []),
    ...(note === null ? [] : [note]),
  ];
}
