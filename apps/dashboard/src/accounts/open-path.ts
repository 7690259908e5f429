const OPEN = ['/sign-in', '/setup', '/invitation'];

/** Whether an address is one of those by which people come in, which are shown to everybody always. */
export function isOpenPath(address: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return OPEN.some((open) => path === open || path.startsWith(`${open}/`));
}
