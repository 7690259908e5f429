import { randomBytes } from 'node:crypto';
import { recordTime, type PrismaClient } from '@waveguide/db';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { accountHooks } from './account-hooks';
import { knownDevicePlugin } from './known-device-plugin';
import { KNOWN_DEVICE_HEADER } from './password-limits';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password-rules';
import { isSameOrigin } from './same-origin';
import { trustedSessionPlugin } from './trusted-session-plugin';

export interface AuthOptions {
  readonly client: PrismaClient;
  /** Signs the session cookies; at least 32 characters (`BETTER_AUTH_SECRET`). */
  readonly secret: string;
  /** The address people open, such as http://localhost:3000. An https address makes the cookies secure. */
  readonly baseUrl: string;
  /** Left out, the clock of the database. */
  readonly now?: () => Promise<Date>;
}

const DAY_SECONDS = 86_400;
/** Attempts to sign in from one network address before it has to pause, and how long, in seconds. */
const SIGN_IN_LIMIT = { window: 60, max: 20 };
/** A session ends a month after sign-in, used or not. */
const SESSION_SECONDS = 30 * DAY_SECONDS;
const MINIMUM_SECRET_LENGTH = 32;

/**
 * Sign-in for Waveguide: sessions in the database, cookies httpOnly and sameSite lax. There is no open registration and
 * no default password; the first user comes from the single-use set-up link, the others from invitations.
 * @throws RangeError if the secret is too short to sign anything with.
 */
export function createAuth({ client, secret, baseUrl, now = () => recordTime(client) }: AuthOptions) {
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
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': ({ headers }) => (headers.has(KNOWN_DEVICE_HEADER) ? false : SIGN_IN_LIMIT),
      },
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
        deactivatedAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    databaseHooks: accountHooks(client),
    logger: { level: 'error' },
    advanced: {
      cookiePrefix: 'waveguide',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    plugins: [trustedSessionPlugin, knownDevicePlugin({ secret, now, randomBytes })],
  });
}

export type WaveguideAuth = ReturnType<typeof createAuth>;
