import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { KNOWN_DEVICE_SECONDS, markDevice } from './known-device';
import type { RandomBytes } from './secret-token';

export interface KnownDevicePluginOptions {
  readonly secret: string;
  readonly now: () => Promise<Date>;
  readonly randomBytes: RandomBytes;
}

/** Marks the browser as a known device of the account with every session that is opened, whichever way: password, link or provider. */
export function knownDevicePlugin({ secret, now, randomBytes }: KnownDevicePluginOptions) {
  return {
    id: 'known-device',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (context) => {
            const opened = context.context.newSession;
            if (opened === null) return;
            const { name, value } = markDevice(opened.user.email, { secret, now: await now(), randomBytes });
            const { attributes } = context.context.authCookies.sessionToken;
            context.setCookie(name, value, { ...attributes, maxAge: KNOWN_DEVICE_SECONDS });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
