import { readIdentityProvider } from './identity-provider';

describe('readIdentityProvider', () => {
  const all = { OIDC_ISSUER: 'https://id.example.com/', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

  it('is off where nothing is set', () => {
    expect(readIdentityProvider({ OIDC_NAME: 'Example' })).toEqual({ ok: true, value: null });
  });

  it('takes the whole set, the issuer to the letter, with a name and without', () => {
    expect(readIdentityProvider(all)).toMatchObject({
      value: { issuer: 'https://id.example.com/', name: 'id.example.com', defaultRole: null },
    });
    expect(readIdentityProvider({ ...all, OIDC_NAME: 'Example', OIDC_DEFAULT_ROLE: 'analyst' })).toMatchObject({
      value: { name: 'Example', defaultRole: 'analyst' },
    });
  });

  it.each([
    ['half of it', { ...all, OIDC_CLIENT_SECRET: '' }],
    ['an issuer that is no address', { ...all, OIDC_ISSUER: 'example' }],
    ['an issuer with a query', { ...all, OIDC_ISSUER: 'https://id.example.com/?tenant=1' }],
    ['administrators by default', { ...all, OIDC_DEFAULT_ROLE: 'admin' }],
  ])('refuses %s', (_what, environment) => {
    expect(readIdentityProvider(environment).ok).toBe(false);
  });
});
