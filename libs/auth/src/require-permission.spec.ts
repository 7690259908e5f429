import { PERMISSIONS, ROLE_PERMISSIONS } from './permission';
import { SHUT_OUT_VISITOR, VISITOR, type SignedInUser } from './principal';
import { hasPermission, requirePermission } from './require-permission';
import { ROLES, isRole, type Role } from './role';

const signedIn = (role: Role): SignedInUser => ({
  kind: 'user',
  userId: 'u1',
  sessionId: 's1',
  role,
  name: 'Ada',
  email: null,
});

describe('roles and permissions', () => {
  it('knows exactly four roles', () => {
    expect([...ROLES]).toEqual(['viewer', 'analyst', 'reviewer', 'admin']);
    expect(isRole('admin')).toBe(true);
    expect(isRole('owner')).toBe(false);
    expect(isRole('toString')).toBe(false);
  });

  it('lets a visitor read everything published, nothing about people or work in progress, and write nothing', () => {
    const internal = ['proposals.read', 'briefings.read', 'account.read', 'users.read', 'audit.read'];
    for (const permission of PERMISSIONS) {
      const expected = permission.endsWith('.read') && !internal.includes(permission);
      expect([permission, hasPermission(VISITOR, permission)]).toEqual([permission, expected]);
    }
  });

  it('lets a visitor do nothing but ask who they are where reading needs an account', () => {
    expect(PERMISSIONS.filter((permission) => hasPermission(SHUT_OUT_VISITOR, permission))).toEqual(['session.read']);
    const refused = requirePermission(SHUT_OUT_VISITOR, 'overview.read');
    expect(refused).toMatchObject({ ok: false, error: { code: 'sign-in-required' } });
  });

  it('leaves people, settings and the audit trail to administrators, and everybody their own account', () => {
    for (const permission of ['users.read', 'users.write', 'settings.write', 'audit.read'] as const) {
      expect([permission, ROLES.filter((role) => hasPermission(signedIn(role), permission))]).toEqual([
        permission,
        ['admin'],
      ]);
    }
    expect(ROLES.filter((role) => hasPermission(signedIn(role), 'account.write'))).toEqual([...ROLES]);
  });

  it('lets analysts, reviewers and admins commit revisions, but no signed-in viewer', () => {
    expect(ROLES.filter((role) => hasPermission(signedIn(role), 'revisions.commit'))).toEqual([
      'analyst',
      'reviewer',
      'admin',
    ]);
  });

  it('never gives a more trusted role less', () => {
    for (let i = 1; i < ROLES.length; i += 1) {
      const less = ROLE_PERMISSIONS[ROLES[i - 1]!];
      const more = ROLE_PERMISSIONS[ROLES[i]!];
      expect([...less].filter((permission) => !more.has(permission))).toEqual([]);
    }
  });

  it('tells a visitor to sign in and a signed-in viewer that the role is not enough', () => {
    const visitor = requirePermission(VISITOR, 'revisions.commit');
    expect(visitor).toMatchObject({ ok: false, error: { code: 'sign-in-required', permission: 'revisions.commit' } });
    const viewer = requirePermission(signedIn('viewer'), 'revisions.commit');
    expect(viewer).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
    expect(requirePermission(signedIn('analyst'), 'revisions.commit')).toEqual({
      ok: true,
      value: signedIn('analyst'),
    });
  });
});
