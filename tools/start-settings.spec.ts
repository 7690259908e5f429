import { startSettings } from './start-settings';

describe('startSettings', () => {
  it('has defaults, and takes empty addresses, hosts and ports for none', () => {
    const usual = { host: '127.0.0.1', port: 3000, secret: null, baseUrl: null };
    expect(startSettings({})).toEqual(usual);
    expect(startSettings({ HOST: '', PORT: '', BETTER_AUTH_URL: '', PUBLIC_URL: '', TRUSTED_PROXIES: '' })).toEqual(
      usual,
    );
  });

  it.each([
    [{ BETTER_AUTH_SECRET: '' }, 'BETTER_AUTH_SECRET is empty: at least 32'],
    [{ BETTER_AUTH_SECRET: '  ' }, 'BETTER_AUTH_SECRET is empty'],
    [{ BETTER_AUTH_SECRET: 'short' }, 'BETTER_AUTH_SECRET has 5 characters: at least 32'],
    [{ BETTER_AUTH_URL: 'waveguide.example' }, 'BETTER_AUTH_URL is waveguide.example'],
    [{ PUBLIC_URL: 'ftp://waveguide.example' }, 'PUBLIC_URL is ftp:'],
    [{ PORT: '70000' }, 'PORT is 70000'],
    [{ PORT: '3e3' }, 'PORT is 3e3'],
    [{ TRUSTED_PROXIES: 'nginx' }, 'TRUSTED_PROXIES has “nginx”'],
  ])('refuses %j in words', (environment, words) => {
    expect(() => startSettings(environment)).toThrow(words);
  });

  it('keeps what is said', () => {
    const secret = 's'.repeat(32);
    expect(
      startSettings({
        HOST: '0.0.0.0',
        PORT: '8080',
        BETTER_AUTH_SECRET: secret,
        BETTER_AUTH_URL: 'https://w.example',
      }),
    ).toEqual({ host: '0.0.0.0', port: 8080, secret, baseUrl: 'https://w.example' });
  });
});
