import { requirePermission, type Permission, type Principal } from '@waveguide/auth';

/** What pages of other sites may do with public data: read it. */
const READING = 'GET, HEAD, OPTIONS';
const DAY_SECONDS = '86400';

/**
 * Headers by which pages of other sites may read an answer (CORS), without cookies and without writing; none for somebody with an account,
 * whose answers are theirs, and none if reading needs an account (docs/decisions/0014).
 */
export function openToOthers(principal: Principal, permission: Permission): Readonly<Record<string, string>> {
  if (principal.kind === 'user' || !requirePermission(principal, permission).ok) return {};
  return {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Content-Disposition, ETag',
    'cross-origin-resource-policy': 'cross-origin',
  };
}

/** An answer that pages of other sites may read where `openToOthers` lets them. */
export function openedToOthers(answer: Response, principal: Principal, permission: Permission): Response {
  for (const [name, value] of Object.entries(openToOthers(principal, permission))) answer.headers.set(name, value);
  return answer;
}

/** The answer to a browser that asks beforehand, for a page of another site, what it may do here. */
export function answerPreflight(principal: Principal, permission: Permission): Response {
  const open = openToOthers(principal, permission);
  return new Response(null, {
    status: 204,
    headers: {
      allow: READING,
      'cache-control': 'no-store',
      ...open,
      ...('access-control-allow-origin' in open
        ? {
            'access-control-allow-methods': READING,
            'access-control-allow-headers': 'If-None-Match',
            'access-control-max-age': DAY_SECONDS,
          }
        : {}),
    },
  });
}
