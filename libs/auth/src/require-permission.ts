import { err, ok, type Result } from '@waveguide/quantity';
import { permissionsOf, type Permission } from './permission';
import type { Principal } from './principal';

export interface PermissionProblem {
  readonly code: 'sign-in-required' | 'not-permitted';
  readonly permission: Permission;
  /** A sentence for the person: what is missing and what to do. */
  readonly message: string;
}

export function hasPermission(principal: Principal, permission: Permission): boolean {
  return permissionsOf(principal).has(permission);
}

/**
 * The principal itself if it may do what the permission names. A visitor is told to sign in; a signed-in
 * person that the role does not allow it.
 */
export function requirePermission(principal: Principal, permission: Permission): Result<Principal, PermissionProblem> {
  if (hasPermission(principal, permission)) return ok(principal);
  if (principal.kind === 'visitor') {
    return err({
      code: 'sign-in-required',
      permission,
      message: principal.mayRead
        ? 'You are not signed in, or your session has ended. Sign in to do this.'
        : 'Sign in first: this installation shows its numbers to people with an account only.',
    });
  }
  return err({
    code: 'not-permitted',
    permission,
    message: `Your role (${principal.role}) does not allow this. Ask an administrator for the permission “${permission}”.`,
  });
}
