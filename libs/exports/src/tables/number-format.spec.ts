import { columnFormat, numberFormat } from './number-format';

describe('numberFormat', () => {
  it('groups counts and money, shows shares in per cent and leaves the rest as it is', () => {
    expect(numberFormat('ports')).toBe('#,##0');
    expect(numberFormat('USD')).toBe('"$"#,##0');
    expect(numberFormat('USD/kWh')).toBe('"$"#,##0.00##');
    expect(numberFormat('fraction/yr')).toBe('0.0%');
    for (const id of ['year', 'MW', 'pJ/bit', 'text'] as const) expect(numberFormat(id)).toBeNull();
  });

  it('adds nothing to a column that has no format', () => {
    expect(columnFormat('year')).toEqual({});
    expect(columnFormat('ports')).toEqual({ numFmt: '#,##0' });
  });
});
