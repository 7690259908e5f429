import type { Role } from './role';

/** Everything a person may be allowed to do, one name per topic and verb. Closed: a new procedure extends it here. */
export const PERMISSIONS = [
  'session.read',
  'overview.read',
  'technologies.read',
  'timeline.read',
  'forecasts.read',
  'revisions.read',
  'revisions.commit',
  'vendors.read',
  'sources.read',
  'charts.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const reading = PERMISSIONS.filter((permission) => permission.endsWith('.read'));

/** The one table of who may do what. Everything can be read without an account; only writing asks for one. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(reading),
  analyst: new Set([...reading, 'revisions.commit']),
  reviewer: new Set([...reading, 'revisions.commit']),
  admin: new Set(PERMISSIONS),
};
