import { contentSecurityPolicy, statesItsOwnPolicy } from './proxy';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));

describe('contentSecurityPolicy', () => {
  it('lets only scripts of its own origin or with the nonce run', () => {
    expect(directives(contentSecurityPolicy('abc', false)).get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
  });

  it('allows eval while developing only', () => {
    expect(contentSecurityPolicy('abc', false)).not.toContain('unsafe-eval');
    expect(contentSecurityPolicy('abc', true)).toContain("'unsafe-eval'");
  });

  it('keeps the product out of frames and its forms at home', () => {
    const policy = directives(contentSecurityPolicy('abc', false));
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
  });
});

describe('statesItsOwnPolicy', () => {
  it.each([
    '/briefings/1b-2c/slides/a.svg',
    '/briefings/1b-2c/slides/a.b.png',
    '/briefings/images/1b-2c.png',
    '/shared/a_b-c/slides/3.svg',
    '/charts/ports-forecast.svg',
  ])('leaves %s its own', (path) => expect(statesItsOwnPolicy(path)).toBe(true));

  it.each([
    '/',
    '/briefings',
    '/briefings/1b-2c',
    '/briefings/1b-2c/slides/a',
    '/x/briefings/images/a.png',
    '/charts/ports-forecast.pdf',
    '/charts/a/b.svg',
    '/shared/a_b-c',
  ])('gives %s that of pages', (path) => expect(statesItsOwnPolicy(path)).toBe(false));
});
