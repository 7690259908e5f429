/** Where to go after signing in: a path of this site, whatever an address claims; anything else is the overview. */
export function safeNextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  // Browsers read `//host` and `/\host` as another site.
  const here = 'http://waveguide.invalid';
  if (!URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  return url.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
}
