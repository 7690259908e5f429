import { withErrorResponse } from '@waveguide/api';
import { finishProviderSignIn, PROVIDER_CALLBACK_PATH } from '@waveguide/auth';
import { signInPath } from '../../../../../accounts/sign-in-path';
import { redirectTo } from '../../../redirect';
import { providerSignIn, services } from '../../../services';

/** Takes what a provider of identities sends a browser back with, and leads on: to where one wanted to be, or to words. */
export async function GET(request: Request): Promise<Response> {
  return withErrorResponse(() => finish(request), services().reportIncident, 'write');
}

async function finish(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname !== PROVIDER_CALLBACK_PATH) return redirectTo(signInPath({ problem: 'not-offered' }));
  const { problem, next, cookies } = await finishProviderSignIn(providerSignIn(), {
    parameters: searchParams,
    headers: request.headers,
    now: await services().now(),
  });
  return redirectTo(problem === null ? (next ?? '/') : signInPath({ problem, next }), cookies);
}

/** Answers by POST are never asked for: whoever sends one began no sign-in here. */
export function POST(): Response {
  return redirectTo(signInPath({ problem: 'stale-answer' }));
}
