import { insertAuditEvent, type Database, type PrismaClient } from '@waveguide/db';
import type { ActorContext } from './actor';

const NAME = 'anonymous-reading';

/** Whether people may read without an account. They may, until an administrator decides otherwise. */
export async function mayReadWithoutAccount(database: Database): Promise<boolean> {
  const row = await database.installationSetting.findUnique({ where: { name: NAME }, select: { value: true } });
  return row?.value !== false;
}

/** Lets people read without an account, or shows nothing but the way to sign in. */
export async function setReadingWithoutAccount(
  client: PrismaClient,
  { actor, allowed }: ActorContext & { readonly allowed: boolean },
): Promise<void> {
  await client.$transaction(async (transaction) => {
    await transaction.installationSetting.upsert({
      where: { name: NAME },
      create: { name: NAME, value: allowed },
      update: { value: allowed },
    });
    await insertAuditEvent(transaction, {
      actor,
      action: 'setting.anonymous-reading',
      subjectKind: 'setting',
      subjectId: NAME,
      detail: { allowed },
    });
  });
}
