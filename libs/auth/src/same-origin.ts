/** The headers a same-origin decision needs; `Headers` fits. */
export interface HeaderReader {
  get(name: string): string | null;
}

/**
 * Tells whether a state-changing request comes from a page of this very site, so that another site cannot act with
 * a visitor's cookie. The browser's own `Sec-Fetch-Site` decides where it is sent; otherwise the `Origin` must name
 * the host that the request was sent to. A request with neither (a command-line client) carries no foreign page's
 * intent and passes. https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isSameOrigin(headers: HeaderReader): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (host === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
