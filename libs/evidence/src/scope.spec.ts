import { isCompanyScope, isScopeKey, scope, SCOPE_KEYS } from './scope';

describe('scopes', () => {
  it('gives every key a label of its own', () => {
    const labels = SCOPE_KEYS.map((key) => scope(key).label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('keeps one company’s figures apart from the market’s', () => {
    expect(isCompanyScope('nvidia-cpo-switches')).toBe(true);
    expect(isCompanyScope('cpo-switch')).toBe(false);
    expect(scope('celestial-ai').company).toBe('Marvell');
  });

  it('knows its own keys only', () => {
    expect(isScopeKey('cpo+npo')).toBe(true);
    expect(isScopeKey('cpo_npo')).toBe(false);
    expect(isScopeKey('toString')).toBe(false);
  });
});
