import { providerProblemText } from '@waveguide/auth';
import { ButtonLink, Notice } from '@waveguide/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import styles from '../message.module.css';
import form from '../../accounts/form-field.module.css';
import { safeNextPath } from '../../accounts/next-path';
import { SignInForm } from '../../accounts/sign-in-form';
import { api } from '../../trpc/server';
import { singleValue, type PageSearch } from '../../view/page-search';
import { services } from '../api/services';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function SignInPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const search = await searchParams;
  const next = safeNextPath(singleValue(search.next));
  const me = await (await api()).session.me();
  if (me.kind === 'user') redirect(next);
  const { identityProvider } = services();
  const error = singleValue(search.error);
  const mayRead = me.permissions.includes('overview.read');
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>Account</p>
      <h1>Sign in</h1>
      <p className={styles.text}>
        {mayRead
          ? 'Everything published can be read without an account. Sign in to change assumptions, publish and review.'
          : 'This installation shows its numbers to people with an account.'}
      </p>
      <div className={styles.ways}>
        {error !== undefined && (
          <Notice tone="signal">{providerProblemText(error, identityProvider?.name ?? null)}</Notice>
        )}
      </div>
      <SignInForm next={next} />
      {identityProvider !== null && (
        <div className={form.or}>
          <ButtonLink href={`/sign-in/provider?next=${encodeURIComponent(next)}`}>
            Sign in with {identityProvider.name}
          </ButtonLink>
        </div>
      )}
      <p className={styles.reference}>
        No account, or the password is lost? An administrator makes you a link. Where no administrator can sign in,
        restart the server: it prints a sign-in link.
      </p>
    </div>
  );
}
