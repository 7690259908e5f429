import { withErrorResponse } from '@waveguide/api';
import { endThisSession, isSameOrigin, principalOf } from '@waveguide/auth';
import { redirectTo } from '../api/redirect';
import { services } from '../api/services';

/** Ends the session of whoever sends the form, and leads back to the overview as a visitor. */
export async function POST(request: Request): Promise<Response> {
  return withErrorResponse(() => signOut(request), services().reportIncident, 'write');
}

async function signOut(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) {
    return new Response('This request came from another site and was refused.\n', { status: 403 });
  }
  const { auth, client, now } = services();
  const principal = await principalOf({ auth, client, now }, request.headers);
  if (principal.kind === 'user') await endThisSession(client, principal);
  // The session is gone by now; this makes the browser forget its cookie.
  const { headers } = await auth.api.signOut({ headers: request.headers, returnHeaders: true });
  return redirectTo('/', headers.getSetCookie());
}
