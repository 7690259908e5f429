import { checkFinding } from './check-finding';

const verdicts = (...list: readonly ('agrees' | 'below' | 'above' | 'other-scope')[]) =>
  list.map((verdict) => ({ verdict }));

describe('checkFinding', () => {
  it('counts the rows that can be compared, and no others', () => {
    expect(checkFinding(verdicts('agrees', 'other-scope', 'below', 'above', 'agrees'), 'Base')).toBe(
      'The base case meets two of four comparable figures and lies below one and above one',
    );
    expect(checkFinding(verdicts('agrees', 'above'), 'Base')).toBe(
      'The base case meets one of two comparable figures and lies above one',
    );
  });

  it('says so where all are met and where none can be compared', () => {
    expect(checkFinding(verdicts('agrees', 'agrees'), 'Base')).toMatch(/meets all two/);
    expect(checkFinding(verdicts('other-scope'), 'Base')).toBe('No row of the ledger counts what the model counts');
  });
});
