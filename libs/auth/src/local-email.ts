/**
 * Better Auth wants an e-mail of every user. Who gives none at set-up gets one under the top-level domain that is
 * reserved never to exist (RFC 2606), so that it can be told from a real one and can receive nothing.
 */
const PLACEHOLDER_DOMAIN = 'waveguide.invalid';

export function placeholderEmail(userId: string): string {
  return `${userId}@${PLACEHOLDER_DOMAIN}`;
}

export function isPlaceholderEmail(email: string): boolean {
  return email.endsWith(`@${PLACEHOLDER_DOMAIN}`);
}
