/**
 * Who somebody is to the product. A `viewer` needs no account: everybody who is not signed in is one.
 * Ordered from least to most trusted.
 */
export const ROLES = ['viewer', 'analyst', 'reviewer', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Tells whether a stored or received text names a role. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
