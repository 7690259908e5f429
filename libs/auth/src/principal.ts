import type { Role } from './role';

/** Somebody without a session. */
export interface Visitor {
  readonly kind: 'visitor';
  readonly role: 'viewer';
  /** Whether the installation lets people read without an account; an administrator decides. */
  readonly mayRead: boolean;
}

/** Somebody with a valid session. */
export interface SignedInUser {
  readonly kind: 'user';
  readonly userId: string;
  /** The session that the request came with. */
  readonly sessionId: string;
  readonly role: Role;
  readonly name: string;
  /** Missing for a local analyst who gave none at set-up. */
  readonly email: string | null;
}

/** On whose behalf a request runs. */
export type Principal = Visitor | SignedInUser;

export const VISITOR: Visitor = { kind: 'visitor', role: 'viewer', mayRead: true };

/** A visitor of an installation that shows nothing without an account. */
export const SHUT_OUT_VISITOR: Visitor = { kind: 'visitor', role: 'viewer', mayRead: false };
