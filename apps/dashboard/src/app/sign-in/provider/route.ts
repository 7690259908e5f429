import { withErrorResponse } from '@waveguide/api';
import { startProviderSignIn } from '@waveguide/auth';
import { safeNextPath } from '../../../accounts/next-path';
import { signInPath } from '../../../accounts/sign-in-path';
import { redirectTo } from '../../api/redirect';
import { providerSignIn, services } from '../../api/services';

/**
 * Leads to the provider of identities, which leads back. It is a link and no form: without scripts a form may not lead to another site
 * under our policy (`form-action`).
 */
export async function GET(request: Request): Promise<Response> {
  return withErrorResponse(() => start(request), services().reportIncident, 'write');
}

async function start(request: Request): Promise<Response> {
  const next = safeNextPath(new URL(request.url).searchParams.get('next'));
  const started = await startProviderSignIn(providerSignIn(), { next, now: await services().now() });
  if (!started.ok) return redirectTo(signInPath({ problem: started.error, next }));
  return redirectTo(started.value.url, started.value.cookies);
}
