import type { Role } from './role';

/** Everything a person may be allowed to do, one name per topic and verb. Closed: a new procedure extends it here. */
export const PERMISSIONS = [
  'session.read',
  'overview.read',
  'technologies.read',
  'timeline.read',
  'forecasts.read',
  'scenarios.write',
  'assumptions.import',
  'revisions.read',
  'revisions.commit',
  'proposals.read',
  'proposals.write',
  'proposals.approve',
  'vendors.read',
  'sources.read',
  'charts.read',
  'settings.write',
  'audit.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What is not for everybody to read: work that is not published, and who did what. */
const INTERNAL: ReadonlySet<Permission> = new Set<Permission>(['proposals.read', 'audit.read']);
const reading = PERMISSIONS.filter((permission) => permission.endsWith('.read') && !INTERNAL.has(permission));

const editing: readonly Permission[] = [
  ...reading,
  'scenarios.write',
  'assumptions.import',
  'revisions.commit',
  'proposals.read',
  'proposals.write',
];

/** The one table of who may do what. Everything published can be read without an account; only writing asks for one. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(reading),
  analyst: new Set(editing),
  reviewer: new Set([...editing, 'proposals.approve']),
  admin: new Set(PERMISSIONS),
};
