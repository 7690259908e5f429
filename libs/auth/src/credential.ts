import { randomUUID } from 'node:crypto';
import type { Database } from '@waveguide/db';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** The name under which Better Auth looks for the account that holds a password. */
export const PASSWORD_PROVIDER = 'credential';

/** The hash that is stored for a password; slow on purpose, so make it before a transaction begins. */
export async function passwordHash(password: string): Promise<string> {
  return hashPassword(password);
}

/** Sets somebody's password, whether there was one or not. */
export async function storePassword(database: Database, userId: string, hash: string): Promise<void> {
  await database.account.upsert({
    where: { providerId_accountId: { providerId: PASSWORD_PROVIDER, accountId: userId } },
    create: { id: randomUUID(), providerId: PASSWORD_PROVIDER, accountId: userId, userId, password: hash },
    update: { password: hash },
  });
}

/** The stored hash; null for somebody who signs in by a link or by an identity provider only. */
export async function storedPassword(database: Database, userId: string): Promise<string | null> {
  const account = await database.account.findUnique({
    where: { providerId_accountId: { providerId: PASSWORD_PROVIDER, accountId: userId } },
    select: { password: true },
  });
  return account?.password ?? null;
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  return verifyPassword({ hash, password });
}
