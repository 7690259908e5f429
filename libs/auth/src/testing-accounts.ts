import { createClient, type PrismaClient } from '@waveguide/db';
import { createTestDatabase } from '@waveguide/db/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { acceptInvitation } from './accept-invitation';
import type { Actor } from './actor';
import { principalOf } from './auth-principal';
import { inviteUser } from './invitation';
import { openSession } from './open-session';
import type { SignedInUser } from './principal';
import type { Role } from './role';
import { createAuth, type WaveguideAuth } from './waveguide-auth';

export const BASE_URL = 'http://localhost:3000';
export const PASSWORD = 'correct horse battery';

/** Accounts over a database of a test's own. */
export interface TestAccounts {
  readonly client: PrismaClient;
  readonly auth: WaveguideAuth;
  readonly admin: Actor;
  /** The time of the test, which may be moved on. */
  now: Date;
  /** Invites somebody and accepts for them. @returns their id */
  join(email: string, role: Role): Promise<string>;
  /** Signs somebody in. @returns headers that carry the cookie */
  session(userId: string): Promise<Headers>;
  principal(headers: Headers): Promise<SignedInUser>;
  actions(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openTestAccounts(): Promise<TestAccounts> {
  const database = await createTestDatabase();
  const client = createClient(database.url);
  const auth = createAuth({ client, secret: 'a'.repeat(43), baseUrl: BASE_URL, now: async () => accounts.now });
  const admin = { userId: randomUUID(), name: 'Root' };
  await client.user.create({ data: { id: admin.userId, name: admin.name, email: 'root@example.com', role: 'admin' } });
  const accounts: TestAccounts = {
    client,
    auth,
    admin,
    now: new Date(),
    join: async (email, role) => {
      const invited = await inviteUser(client, { actor: admin, email, role, now: accounts.now, randomBytes });
      if (!invited.ok) throw new Error(invited.error.message);
      const { token } = invited.value;
      const joined = await acceptInvitation(client, { token, name: 'Grace', password: PASSWORD, now: accounts.now });
      if (!joined.ok) throw new Error(joined.error);
      return joined.value.userId;
    },
    session: async (userId) => cookieHeaders(await openSession(auth, userId, new Headers({ 'user-agent': 'test' }))),
    principal: async (headers) => {
      const principal = await principalOf({ auth, client, now: async () => accounts.now }, headers);
      if (principal.kind === 'visitor') throw new Error('Nobody is signed in.');
      return principal;
    },
    actions: async () => (await client.auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action),
    close: async () => {
      await client.$disconnect();
      await database.close();
    },
  };
  return accounts;
}

/** What a browser sends back of the cookies it was given. */
export function cookieHeaders(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') });
}
