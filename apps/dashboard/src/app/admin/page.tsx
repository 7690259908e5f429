import { Card, Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { adminApi } from '../../accounts/admin-only';
import { FormerShares } from '../../accounts/former-shares';
import { InstallationSettings } from '../../accounts/installation-settings';
import { Invitations } from '../../accounts/invitations';
import { UserTable } from '../../accounts/user-table';
import { askedOf, pageAddress, readListPlace, type ListParameters } from '../../view/list-address';
import { ListSearch } from '../../view/list-search';
import { services } from '../api/services';
import type { PageSearch } from '../../view/page-search';
import { Pager } from '../../view/pager';

export const metadata: Metadata = { title: 'Administration' };

const PATH = '/admin';
const ON_A_PAGE = 25;
const USERS: ListParameters = { page: 'accounts-page', search: 'accounts' };
const INVITATIONS: ListParameters = { page: 'links-page', search: 'links' };

export default async function AdminPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const query = await searchParams;
  const [ofUsers, ofInvitations] = [readListPlace(query, USERS), readListPlace(query, INVITATIONS)];
  const caller = await adminApi('/admin');
  const [{ users, total, inUse }, { invitations, total: linkCount }, reading, approval, former] = await Promise.all([
    caller.accounts.users({ ...askedOf(ofUsers), size: ON_A_PAGE }),
    caller.accounts.invitations({ ...askedOf(ofInvitations), size: ON_A_PAGE }),
    caller.accounts.reading(),
    caller.settings.approval(),
    caller.briefings.shares.ofFormer(),
  ]);
  const { identityProvider } = services();
  // The table runs in the browser, where the provider's secret has no business.
  const provider = identityProvider && { issuer: identityProvider.issuer, name: identityProvider.name };
  return (
    <Page>
      <PageHead
        kicker="Administration"
        title={inUse === 1 ? 'One person has an account' : `${inUse.toLocaleString('en-US')} people have an account`}
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
            subtitle={`Switching one off signs it out everywhere at once; what it published stays, and its open links are listed here. The last administrator stays one.${
              provider === null
                ? ''
                : ` Unlinking one from ${provider.name} signs it out, and whoever brings its address from there next is linked to it.`
            }`}
          >
            {(total > ON_A_PAGE || ofUsers.search !== '') && (
              <ListSearch label="Name or e-mail" path={PATH} query={query} search={ofUsers.search} names={USERS} />
            )}
            <UserTable users={users} provider={provider} />
            <Pager
              page={ofUsers.page}
              size={ON_A_PAGE}
              total={total}
              nouns={['account', 'accounts']}
              step={{ kind: 'link', hrefOf: pageAddress(PATH, { query, names: USERS }) }}
            />
          </Card>
        </Cell>
        {former.total > 0 && (
          <Cell span={12}>
            <Card
              kind="wide"
              title={
                former.total === 1 ? 'A link that somebody left open' : `${former.total} links that people left open`
              }
              subtitle="Whoever made them has no account in use; they still open their briefing for whoever has them. A closed link stays closed."
            >
              <FormerShares {...former} />
            </Card>
          </Cell>
        )}
        <Cell span={7}>
          <Card title="Invitations" subtitle="A link works once, for seven days, and is shown once.">
            {(linkCount > ON_A_PAGE || ofInvitations.search !== '') && (
              <ListSearch
                label="E-mail of the invited"
                path={PATH}
                query={query}
                search={ofInvitations.search}
                names={INVITATIONS}
              />
            )}
            <Invitations invitations={invitations} />
            <Pager
              page={ofInvitations.page}
              size={ON_A_PAGE}
              total={linkCount}
              nouns={['link', 'links']}
              step={{ kind: 'link', hrefOf: pageAddress(PATH, { query, names: INVITATIONS }) }}
            />
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
