/** The sections of the product, in the order of the masthead. A section is listed once its route exists. */
export const SECTIONS = [
  { href: '/', name: 'Overview' },
  { href: '/technologies', name: 'Technologies' },
  { href: '/timeline', name: 'Timeline' },
  { href: '/forecasts', name: 'Forecasts' },
  { href: '/published', name: 'Published' },
  { href: '/vendors', name: 'Vendors' },
  { href: '/briefings', name: 'Briefings' },
  { href: '/sources', name: 'Sources' },
] as const;

/** Whether a path lies in a section: `/vendors/nvidia` lies in Vendors, and only `/` lies in Overview. */
export function liesIn(section: string, pathname: string): boolean {
  return section === '/' ? pathname === '/' : pathname === section || pathname.startsWith(`${section}/`);
}
