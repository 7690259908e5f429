import type { Principal } from './principal';
import type { Role } from './role';

/** Everything a person may be allowed to do, one name per topic and verb. Closed: a new procedure extends it here. */
export const PERMISSIONS = [
  'session.read',
  'overview.read',
  'technologies.read',
  'timeline.read',
  'published.read',
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
  'search.read',
  'briefings.read',
  'briefings.write',
  'briefings.share',
  'settings.write',
  'audit.read',
  'account.read',
  'account.write',
  'users.read',
  'users.write',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What is not for everybody to read: work that is not published, people, and who did what. */
const INTERNAL: ReadonlySet<Permission> = new Set<Permission>([
  'proposals.read',
  'briefings.read',
  'audit.read',
  'account.read',
  'users.read',
]);
const reading: readonly Permission[] = PERMISSIONS.filter(
  (permission) => permission.endsWith('.read') && !INTERNAL.has(permission),
);

const withAccount: readonly Permission[] = [...reading, 'account.read', 'account.write'];

const editing: readonly Permission[] = [
  ...withAccount,
  'scenarios.write',
  'assumptions.import',
  'revisions.commit',
  'proposals.read',
  'proposals.write',
  'briefings.read',
  'briefings.write',
  'briefings.share',
];

/** The one table of who may do what with an account. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(withAccount),
  analyst: new Set(editing),
  reviewer: new Set([...editing, 'proposals.approve']),
  admin: new Set(PERMISSIONS),
};

/** Everything published can be read without an account, unless an administrator has switched that off. */
const VISITOR_PERMISSIONS: ReadonlySet<Permission> = new Set(reading);
const SHUT_OUT_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>(['session.read']);

/** What somebody may do. */
export function permissionsOf(principal: Principal): ReadonlySet<Permission> {
  if (principal.kind === 'user') return ROLE_PERMISSIONS[principal.role];
  return principal.mayRead ? VISITOR_PERMISSIONS : SHUT_OUT_PERMISSIONS;
}
