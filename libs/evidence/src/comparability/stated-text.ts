import { formatQuantity, formatRange } from '@waveguide/quantity';
import type { LedgerFigure } from '../published-estimate';
import { qualifierPrefix } from '../qualifier';

/** What a row states, as a reader would say it: “at least 18M ports”, “$350 to $400”, “$9.3B, high $23B”; its own words if it has no number. */
export function statedText(figure: Pick<LedgerFigure, 'low' | 'high' | 'qualifier' | 'unit' | 'value'>): string {
  const { low, high, qualifier, unit, value } = figure;
  if (qualifier === 'range' && low !== null && high !== null) return formatRange({ low, high }, unit);
  if (value.kind === 'missing') return value.detail;
  const ends = [
    ...(low === null ? [] : [`low ${formatQuantity(low, unit)}`]),
    ...(high === null ? [] : [`high ${formatQuantity(high, unit)}`]),
  ];
  return [`${qualifierPrefix(qualifier)}${formatQuantity(value.value, unit)}`, ...ends].join(', ');
}
