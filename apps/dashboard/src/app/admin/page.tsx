import { Card, Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { adminApi } from '../../accounts/admin-only';
import { InstallationSettings } from '../../accounts/installation-settings';
import { Invitations } from '../../accounts/invitations';
import { UserTable } from '../../accounts/user-table';

export const metadata: Metadata = { title: 'Administration' };

export default async function AdminPage() {
  const caller = await adminApi('/admin');
  const [{ users }, { invitations }, reading, approval] = await Promise.all([
    caller.accounts.users(),
    caller.accounts.invitations(),
    caller.accounts.reading(),
    caller.settings.approval(),
  ]);
  const inUse = users.filter(({ deactivatedAt }) => deactivatedAt === null).length;
  return (
    <Page>
      <PageHead
        kicker="Administration"
        title={inUse === 1 ? 'One person has an account' : `${inUse} people have an account`}
        standfirst={
          <>
            {reading.allowed ? 'Everybody may read without one.' : 'Nobody may read without one.'} Every change here
            stands in the <Link href="/admin/audit">audit trail</Link>.
          </>
        }
      />
      <Grid>
        <Cell span={12}>
          <Card
            kind="wide"
            title="Accounts"
            subtitle="Switching one off signs it out everywhere at once; what it published stays. The last administrator stays one."
          >
            <UserTable users={users} />
          </Card>
        </Cell>
        <Cell span={7}>
          <Card title="Invitations" subtitle="A link works once, for seven days, and is shown once.">
            <Invitations invitations={invitations} />
          </Card>
        </Cell>
        <Cell span={5}>
          <Card title="Settings" subtitle="Stored as soon as one is chosen.">
            <InstallationSettings reading={reading} approval={approval} />
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
