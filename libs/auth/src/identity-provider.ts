import { err, ok, type Result } from '@waveguide/quantity';
import type { Role } from './role';

/** Roles that somebody may be given by an identity provider alone; administrators are made by administrators. */
const DEFAULT_ROLES = ['viewer', 'analyst', 'reviewer'] as const satisfies readonly Role[];
export type DefaultRole = (typeof DEFAULT_ROLES)[number];

/** An OpenID Connect provider that people of this installation may sign in with. */
export interface IdentityProvider {
  /**
   * The address by which it calls itself, to the letter, a slash at its end included. It publishes `/.well-known/openid-configuration`
   * under it, and accounts are linked to people by it and the provider's id of them.
   */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button names it. */
  readonly name: string;
  /** What somebody becomes who has neither an account nor an invitation; null lets nobody in that way. */
  readonly defaultRole: DefaultRole | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The provider that OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME and OIDC_DEFAULT_ROLE describe; null if
 * none of the first three is set. A half set one is a mistake, told as a sentence for the server's log.
 */
export function readIdentityProvider(environment: Environment): Result<IdentityProvider | null, string> {
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(
    (name) => environment[name] ?? '',
  );
  if (!issuer && !clientId && !clientSecret) return ok(null);
  if (!issuer || !clientId || !clientSecret) {
    return err('Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together, or none of them.');
  }
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) {
    return err('OIDC_ISSUER is not an address: https://accounts.example.com is expected.');
  }
  if (/[?#]/.test(issuer)) return err('OIDC_ISSUER has a ? or a #, which no issuer has.');
  const wanted = environment.OIDC_DEFAULT_ROLE ?? '';
  const defaultRole = DEFAULT_ROLES.find((role) => role === wanted) ?? null;
  if (wanted !== '' && defaultRole === null) {
    return err(`OIDC_DEFAULT_ROLE is “${wanted}”: ${DEFAULT_ROLES.join(', ')} or nothing is expected.`);
  }
  const name = environment.OIDC_NAME || new URL(issuer).hostname;
  return ok({ issuer, clientId, clientSecret, name, defaultRole });
}
