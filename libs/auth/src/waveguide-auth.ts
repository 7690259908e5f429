import type { PrismaClient } from '@waveguide/db';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { isSameOrigin } from './same-origin';
import { trustedSessionPlugin } from './trusted-session-plugin';

export interface AuthOptions {
  readonly client: PrismaClient;
  /** Signs the session cookies; at least 32 characters (`BETTER_AUTH_SECRET`). */
  readonly secret: string;
  /** The address people open, such as http://localhost:3000. An https address makes the cookies secure. */
  readonly baseUrl: string;
}

const DAY_SECONDS = 86_400;
/** A session ends a month after sign-in, used or not. */
const SESSION_SECONDS = 30 * DAY_SECONDS;
const MINIMUM_SECRET_LENGTH = 32;

/**
 * Sign-in for Waveguide: sessions in the database, cookies httpOnly and sameSite lax. There is no open registration and
 * no default password; the first user comes from the single-use set-up link.
 * @throws RangeError where the secret is too short to sign anything with.
 */
export function createAuth({ client, secret, baseUrl }: AuthOptions) {
  if (secret.length < MINIMUM_SECRET_LENGTH) {
    throw new RangeError(`BETTER_AUTH_SECRET must have at least ${MINIMUM_SECRET_LENGTH} characters.`);
  }
  return betterAuth({
    appName: 'Waveguide',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: prismaAdapter(client, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // One installation is reached under several names (localhost, the machine's name, a proxy): whatever host the
    // request itself was sent to is its own origin.
    trustedOrigins: (request) => {
      const origin = request?.headers.get('origin') ?? null;
      return origin !== null && request !== undefined && isSameOrigin(request.headers) ? [origin] : [];
    },
    user: { additionalFields: { role: { type: 'string', required: true, defaultValue: 'viewer', input: false } } },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'waveguide',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    plugins: [trustedSessionPlugin],
  });
}

export type WaveguideAuth = ReturnType<typeof createAuth>;
