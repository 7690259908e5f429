import type { Role } from './role';

/** Somebody without a session: reads with the viewer's permissions. */
export interface Visitor {
  readonly kind: 'visitor';
  readonly role: 'viewer';
}

/** Somebody with a valid session. */
export interface SignedInUser {
  readonly kind: 'user';
  readonly userId: string;
  readonly role: Role;
  readonly name: string;
  /** Missing for a local analyst who gave none at set-up. */
  readonly email: string | null;
}

/** On whose behalf a request runs. */
export type Principal = Visitor | SignedInUser;

export const VISITOR: Visitor = { kind: 'visitor', role: 'viewer' };
