import { mayOutliveItsPage } from './kept-alive';

describe('a request that outlives its page', () => {
  it('is a small text, counted in bytes', () => {
    expect(mayOutliveItsPage('{}')).toBe(true);
    expect(mayOutliveItsPage('x'.repeat(30_000))).toBe(true);
    expect(mayOutliveItsPage('x'.repeat(30_001))).toBe(false);
    expect(mayOutliveItsPage('市'.repeat(10_001))).toBe(false);
    expect(mayOutliveItsPage(undefined)).toBe(false);
  });
});
