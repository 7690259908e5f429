import { PERMISSIONS, ROLE_PERMISSIONS } from './permission';
import { VISITOR, type SignedInUser } from './principal';
import { hasPermission, requirePermission } from './require-permission';
import { ROLES, isRole, type Role } from './role';

const signedIn = (role: Role): SignedInUser => ({ kind: 'user', userId: 'u1', role, name: 'Ada', email: null });

describe('roles and permissions', () => {
  it('knows exactly four roles', () => {
    expect([...ROLES]).toEqual(['viewer', 'analyst', 'reviewer', 'admin']);
    expect(isRole('admin')).toBe(true);
    expect(isRole('owner')).toBe(false);
    expect(isRole('toString')).toBe(false);
  });

  it('lets a visitor read every topic and write nothing', () => {
    for (const permission of PERMISSIONS) {
      expect([permission, hasPermission(VISITOR, permission)]).toEqual([permission, permission.endsWith('.read')]);
    }
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
