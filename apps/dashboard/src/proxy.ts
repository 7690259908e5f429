import { type NextRequest, NextResponse } from 'next/server';
import { asksForPage, outagePage } from './outage/outage-page';
import { currentOutage } from './outage/shared-watch';
import { postRefusal } from './refused-post';

/**
 * The content security policy of one response. Scripts need the nonce, so that markup smuggled into a page cannot run;
 * styles may stand inline, because positions and colours of marks are style attributes.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  // React's development build rebuilds server stacks with eval; no such allowance is made in production.
  const developmentScript = development ? " 'unsafe-eval'" : '';
  const developmentSocket = development ? ' ws:' : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${developmentScript}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developmentSocket}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Drawings of charts and pictures of briefings come with a policy of their own, under which nothing runs and their own faces show. */
const PICTURE =
  /^\/(?:charts\/[^/]+\.svg|(?:briefings\/images|(?:briefings|shared)\/[^/]+\/slides)\/[^/]+\.(?:png|svg))$/;

/** Whether what lies under the path states its own policy, which a page's would replace. */
export function statesItsOwnPolicy(pathname: string): boolean {
  return PICTURE.test(pathname);
}

/** Gives every page a fresh nonce; Next.js reads it from the request's policy and puts it on its own scripts. */
export async function proxy(request: NextRequest): Promise<Response> {
  const refusal = await postRefusal(request);
  if (refusal !== null) return refusal;
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  // A page begins to be sent before it is read, so that its status could no longer say that the database is away.
  const outage = asksForPage(request) ? await currentOutage() : null;
  if (outage !== null) return outagePage(outage, policy);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-method', request.method);
  headers.set('x-address', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  if (!statesItsOwnPolicy(request.nextUrl.pathname)) response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    {
      source: '/((?!_next/static|_next/image|favicon.ico|icon.svg).*)',
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
    // What is posted is looked at whatever else it says of itself.
    { source: '/(.*)', has: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }] },
    { source: '/(.*)', has: [{ type: 'header', key: 'next-action' }] },
  ],
};
