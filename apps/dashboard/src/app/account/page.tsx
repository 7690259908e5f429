import { Card, Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PasswordForm } from '../../accounts/password-form';
import { ProfileForm } from '../../accounts/profile-form';
import { SessionList } from '../../accounts/session-list';
import { api } from '../../trpc/server';
import { services } from '../api/services';

export const metadata: Metadata = { title: 'Your account' };

/** How somebody comes back once they are signed out. */
function passwordText(hasPassword: boolean, provider: string | null): string {
  if (hasPassword) {
    const also = provider === null ? '' : ` You also sign in with ${provider}.`;
    return `Changing it signs every other device out.${also}`;
  }
  return provider === null
    ? 'You have none yet: once signed out, you need a new link to come back.'
    : `You sign in with ${provider} and need none. One of your own lets you in where ${provider} does not answer.`;
}

export default async function AccountPage() {
  const caller = await api();
  const me = await caller.session.me();
  if (me.kind === 'visitor') redirect('/sign-in?next=/account');
  const [profile, { sessions }] = await Promise.all([caller.accounts.profile(), caller.accounts.sessions()]);
  const { identityProvider } = services();
  const provider = profile.issuers.includes(identityProvider?.issuer ?? '') ? (identityProvider?.name ?? null) : null;
  return (
    <Page>
      <PageHead
        kicker="Your account"
        title={profile.name}
        standfirst={`${profile.email ?? 'No e-mail address'}. Your role is ${profile.role}; an administrator can change it.`}
      />
      <Grid>
        <Cell span={6}>
          <Card title="Name">
            <ProfileForm name={profile.name} />
          </Card>
        </Cell>
        <Cell span={6}>
          <Card title="Password" subtitle={passwordText(profile.hasPassword, provider)}>
            <PasswordForm email={profile.email} hasPassword={profile.hasPassword} />
          </Card>
        </Cell>
        <Cell span={12}>
          <Card
            kind="wide"
            title={sessions.length === 1 ? 'Signed in on this device only' : `Signed in on ${sessions.length} devices`}
          >
            <SessionList sessions={sessions} />
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
