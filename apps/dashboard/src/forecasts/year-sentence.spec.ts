import { rowCounts, type RowVerdict } from '@waveguide/forecasts';
import { yearSentence } from './year-sentence';

const of = (...verdicts: readonly RowVerdict[]) =>
  yearSentence(rowCounts(verdicts.map((verdict) => ({ verdict }))), { name: 'Base', year: 2030 });

describe('the sentence about one year', () => {
  it('says how many of its rows are met, and does not pass because one of them is', () => {
    expect(of('holds', 'above', 'satisfied')).toBe(
      'For 2030, Base meets 1 of 2 comparable figures and lies above 1; the 1 bound is satisfied.',
    );
    expect(of('satisfied', 'not-compared')).toBe(
      'For 2030, no published figure counts what the model counts; the 1 bound is satisfied.',
    );
  });

  it('says nothing where nothing is compared', () => {
    expect(of('not-compared')).toBeNull();
    expect(of()).toBeNull();
  });
});
