import {
  APPROVAL_POLICIES,
  defaultApprovalPolicy,
  type ApprovalPolicy,
  type RevisionAuthor,
} from '@waveguide/forecasts';
import { insertAuditEvent } from '../ledger/audit-repository';
import type { Database } from '../postgres/client';
import type { PrismaClient } from '../generated/client';

const NAME = 'approval';
/** Roles that may change what others read; a deactivated account is nobody to ask. */
const EDITORS = ['analyst', 'reviewer', 'admin'];

/** The policy in force, and whether somebody chose it. */
export interface ApprovalSetting {
  readonly policy: ApprovalPolicy;
  readonly setBy: 'administrator' | 'default';
}

/** Who may approve: as the administrator set it, else by how many people may edit. */
export async function findApprovalSetting(database: Database): Promise<ApprovalSetting> {
  const row = await database.installationSetting.findUnique({ where: { name: NAME } });
  const policy = APPROVAL_POLICIES.find((known) => known === row?.value);
  if (policy !== undefined) return { policy, setBy: 'administrator' };
  const editors = await database.user.count({ where: { role: { in: EDITORS }, deactivatedAt: null } });
  return { policy: defaultApprovalPolicy(editors), setBy: 'default' };
}

/** Sets the policy, or with null goes back to the default. */
export async function setApprovalSetting(
  client: PrismaClient,
  o: { readonly policy: ApprovalPolicy | null; readonly actor: RevisionAuthor },
): Promise<ApprovalSetting> {
  return client.$transaction(async (transaction) => {
    if (o.policy === null) await transaction.installationSetting.deleteMany({ where: { name: NAME } });
    else
      await transaction.installationSetting.upsert({
        where: { name: NAME },
        create: { name: NAME, value: o.policy },
        update: { value: o.policy },
      });
    await insertAuditEvent(transaction, {
      actor: o.actor,
      action: 'setting.approval',
      subjectKind: 'setting',
      subjectId: NAME,
      detail: { policy: o.policy },
    });
    return findApprovalSetting(transaction);
  });
}
