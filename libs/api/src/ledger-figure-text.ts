import { qualifierPrefix, type LedgerFigure } from '@waveguide/evidence';
import { formatQuantity, formatRange } from '@waveguide/quantity';

/** A ledger figure as a reader would say it: “at least 18M ports”, “$350 to $400”; its own words where it has no number. */
export function statedText(figure: LedgerFigure): string {
  const { low, high, qualifier, unit, value } = figure;
  if (qualifier === 'range' && low !== null && high !== null) return formatRange({ low, high }, unit);
  if (value.kind === 'missing') return value.detail;
  return `${qualifierPrefix(qualifier)}${formatQuantity(value.value, unit)}`;
}
