import { RETRY_AFTER_SECONDS } from '@waveguide/api';
import { asksForPage, outagePage } from './outage-page';

describe('outagePage', () => {
  it('is 503, says when to ask again, is kept by nobody and needs no script', async () => {
    const answer = outagePage({ message: 'The database is starting. (Incident abcd1234.)' }, "default-src 'self'");
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe(String(RETRY_AFTER_SECONDS));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
    const text = await answer.text();
    expect(text).toContain('The database is starting. (Incident abcd1234.)');
    expect(text).not.toContain('<script');
  });

  it('shows what it is told as text', async () => {
    expect(await outagePage({ message: '<img src=x> & "y"' }, '').text()).toContain(
      '&#60;img src=x&#62; &#38; &#34;y&#34;',
    );
  });
});

describe('asksForPage', () => {
  const of = (method: string, headers: Record<string, string>) =>
    asksForPage({ method, headers: new Headers(headers) });

  it('is so for a browser that opens an address, and for a visit within the application', () => {
    expect(of('GET', { accept: 'text/html,application/xhtml+xml' })).toBe(true);
    expect(of('HEAD', { accept: 'text/html' })).toBe(true);
    expect(of('GET', { accept: '*/*', rsc: '1' })).toBe(true);
  });

  it('is not so for pictures and procedures, which answer for themselves, nor for forms, which keep what was typed', () => {
    expect(of('GET', { accept: 'image/avif,*/*' })).toBe(false);
    expect(of('GET', {})).toBe(false);
    expect(of('POST', { accept: 'text/html' })).toBe(false);
  });
});
