import { isSameOrigin } from './same-origin';

const headers = (entries: Record<string, string>) => new Headers(entries);

describe('isSameOrigin', () => {
  it.each([
    [
      'the site itself',
      { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
      true,
    ],
    ['a direct visit', { host: 'localhost:3000', 'sec-fetch-site': 'none' }, true],
    ['a command-line client', { host: 'localhost:3000' }, true],
    [
      'a proxy that forwards the host',
      { host: 'app:3000', 'x-forwarded-host': 'cpo.example', origin: 'https://cpo.example' },
      true,
    ],
    ['another site', { host: 'localhost:3000', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    [
      'another site in a browser without fetch metadata',
      { host: 'localhost:3000', origin: 'https://evil.example' },
      false,
    ],
    [
      'another port of the machine',
      { host: 'localhost:3000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-site' },
      false,
    ],
    [
      'a page of ours that hides its referrer',
      { host: 'localhost:3000', origin: 'null', 'sec-fetch-site': 'same-origin' },
      true,
    ],
    ['a sandboxed frame', { host: 'localhost:3000', origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
    ['a sandboxed frame without fetch metadata', { host: 'localhost:3000', origin: 'null' }, false],
    ['a request that hides its host', { origin: 'http://localhost:3000' }, false],
  ])('judges %s', (_name, entries, expected) => {
    expect(isSameOrigin(headers(entries as Record<string, string>))).toBe(expected);
  });
});
