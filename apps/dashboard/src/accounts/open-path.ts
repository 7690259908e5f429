const SHARED = '/shared';
const OPEN = ['/sign-in', '/setup', '/invitation', SHARED];

function isWithin(address: string, place: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return path === place || path.startsWith(`${place}/`);
}

/** Whether an address is one of those by which people come in or that are given away, which are shown to everybody always. */
export function isOpenPath(address: string): boolean {
  return OPEN.some((open) => isWithin(address, open));
}

/** Whether an address shows something that was given away by a link, and so nothing of the installation around it. */
export function isSharedPath(address: string): boolean {
  return isWithin(address, SHARED);
}
