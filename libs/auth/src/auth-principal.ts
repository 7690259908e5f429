import { isPlaceholderEmail } from './local-email';
import { VISITOR, type Principal } from './principal';
import { isRole } from './role';
import type { WaveguideAuth } from './waveguide-auth';

/**
 * On whose behalf a request with these headers runs. No cookie, a forged one and an expired session all mean a
 * visitor; so does a stored role that the product does not know, which must never be taken for more.
 */
export async function principalOf(auth: WaveguideAuth, headers: Headers): Promise<Principal> {
  const session = await auth.api.getSession({ headers });
  if (session === null) return VISITOR;
  const { id, name, email, role } = session.user;
  if (!isRole(role)) return VISITOR;
  return { kind: 'user', userId: id, role, name, email: isPlaceholderEmail(email) ? null : email };
}
