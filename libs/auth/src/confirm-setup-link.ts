import { randomUUID } from 'node:crypto';
import { insertAuditEvent, type PrismaClient } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import { z } from 'zod';
import { passwordHash, storePassword } from './credential';
import { placeholderEmail } from './local-email';
import { passwordProblem } from './password-rules';
import { personNameSchema } from './person-name';
import { setupLinkState, type SetupLinkState } from './setup-link';
import { hashSecretToken } from './secret-token';

const DEFAULT_NAME = 'Local analyst';

/** What the confirm page sends beside the token; all may be left empty by somebody who works alone. */
export const setupDetailsSchema = z
  .object({
    name: personNameSchema.transform((name) => (name === '' ? DEFAULT_NAME : name)),
    email: z
      .string()
      .trim()
      .pipe(z.union([z.literal(''), z.email('This is not an e-mail address, such as ada@example.com.').max(254)])),
    password: z.string().default(''),
  })
  .superRefine(({ name, email, password }, context) => {
    if (password === '') return;
    const message = passwordProblem(password, { name, email });
    if (message !== null) context.addIssue({ code: 'custom', path: ['password'], message });
    if (email === '') {
      const needed = 'Signing in with a password needs an e-mail address.';
      context.addIssue({ code: 'custom', path: ['email'], message: needed });
    }
  });
export type SetupDetails = z.infer<typeof setupDetailsSchema>;

export interface ConfirmOptions {
  readonly token: string;
  readonly details: SetupDetails;
  readonly now: Date;
}

export interface ConfirmedSetup {
  readonly userId: string;
}

export type SpentSetupLink = Exclude<SetupLinkState, 'set-up' | 'sign-in'>;

/**
 * Uses a link up, withdraws every other that waits, and gives the administrator it stands for, made now if there is none.
 * Either all of it happens or nothing; of two confirmations at the same moment, of one link or of two, one wins.
 */
export async function confirmSetupLink(
  client: PrismaClient,
  { token, details, now }: ConfirmOptions,
): Promise<Result<ConfirmedSetup, SpentSetupLink>> {
  const hash = details.password === '' ? null : await passwordHash(details.password);
  const userId = await client.$transaction(async (transaction) => {
    // In one order for everybody: of two that confirm two links, one waits here and then finds its own withdrawn.
    await transaction.$queryRaw`SELECT id FROM setup_link WHERE used_at IS NULL ORDER BY id FOR UPDATE`;
    const consumed = await transaction.setupLink.updateMany({
      where: { tokenHash: hashSecretToken(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (consumed.count !== 1) return null;
    await transaction.setupLink.deleteMany({ where: { usedAt: null } });
    const existing = await transaction.user.findFirst({
      where: { role: 'admin', deactivatedAt: null },
      orderBy: { createdAt: 'asc' },
    });
    const id = existing?.id ?? randomUUID();
    const user =
      existing ??
      (await transaction.user.create({
        data: {
          id,
          name: details.name,
          email: details.email === '' ? placeholderEmail(id) : details.email.toLowerCase(),
          role: 'admin',
        },
      }));
    // Who comes back by a link keeps the password there is: the link proves access to the log, and lets in either way.
    if (existing === null && hash !== null) await storePassword(transaction, user.id, hash);
    await insertAuditEvent(transaction, {
      actor: { userId: user.id, name: user.name },
      action: existing === null ? 'user.created-by-setup-link' : 'user.signed-in-by-link',
      subjectKind: 'user',
      subjectId: user.id,
    });
    return user.id;
  });
  if (userId !== null) return ok({ userId });
  const state = await setupLinkState(client, token, now);
  return err(state === 'set-up' || state === 'sign-in' ? 'used' : state);
}
