import { yearSpanOf } from './market-summary';

describe('the years of a summary', () => {
  it('run from its first to its last', () => {
    expect(yearSpanOf({ years: [2024, 2025, 2026] })).toEqual({ from: 2024, to: 2026 });
    expect(yearSpanOf({ years: [2024] })).toEqual({ from: 2024, to: 2024 });
  });

  it('are not made up if it covers none', () => {
    expect(() => yearSpanOf({ years: [] })).toThrow(new RangeError('The first year is missing.'));
  });
});
