import { unit, type UnitId } from '@waveguide/quantity';

/** How a spreadsheet shows full numbers of a unit: grouped, with its sign; null for as they are. The cells keep every digit. */
export function numberFormat(id: UnitId | 'text'): string | null {
  if (id === 'text') return null;
  switch (unit(id).style) {
    case 'count':
      return '#,##0';
    case 'money':
      return id === 'USD' ? '"$"#,##0' : '"$"#,##0.00##';
    case 'percent':
      return '0.0%';
    case 'year':
    case 'scaled':
    case 'plain':
      return null;
  }
}

/** The format as part of a column. */
export function columnFormat(id: UnitId | 'text'): { readonly numFmt?: string } {
  const numFmt = numberFormat(id);
  return numFmt === null ? {} : { numFmt };
}
