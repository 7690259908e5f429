import { PROVIDER_ID } from './identity-provider';
import type { WaveguideAuth } from './waveguide-auth';

/** The only address of Better Auth's that a browser is sent to: the way back from an identity provider. */
const OPEN_PATHS: ReadonlySet<string> = new Set([`/api/auth/callback/${PROVIDER_ID}`]);

/**
 * Answers requests under /api/auth. Everything else that Better Auth offers there stays shut: accounts change through our own
 * commands only, which ask for permissions and tell the audit trail.
 */
export async function answerAuthRequest(auth: WaveguideAuth, request: Request): Promise<Response> {
  if (!OPEN_PATHS.has(new URL(request.url).pathname)) return new Response(null, { status: 404 });
  return auth.handler(request);
}
