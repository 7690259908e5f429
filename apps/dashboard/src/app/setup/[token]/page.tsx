import { setupLinkState, type SpentSetupLink } from '@waveguide/auth';
import type { Metadata } from 'next';
import Link from 'next/link';
import { SetupForm } from '../../../accounts/admit-form';
import { services } from '../../api/services';
import styles from '../../message.module.css';

/** The address holds a secret, so no other site is told of it and no search engine keeps it. */
export const metadata: Metadata = {
  title: 'Sign in',
  referrer: 'same-origin',
  robots: { index: false, follow: false },
};

const SPENT: Readonly<Record<SpentSetupLink, { readonly title: string; readonly text: string }>> = {
  used: {
    title: 'This link has been used',
    text: 'It signs somebody in once only. If that was you, you are signed in already, in the browser in which you used it.',
  },
  expired: { title: 'This link has expired', text: 'A sign-in link works for one hour after the server printed it.' },
  unknown: {
    title: 'This is not a sign-in link of this installation',
    text: 'It may be incomplete, or somebody has signed in by another one since, which withdraws it. A new start prints a new link where one is needed.',
  },
};

interface PageProps {
  readonly params: Promise<{ token: string }>;
}

/** Says what the link will do and asks for a click: opening it, which link previews do too, uses nothing up. */
export default async function SetupPage({ params }: PageProps) {
  const { token } = await params;
  const { client, now } = services();
  const state = await setupLinkState(client, token, await now());
  if (state !== 'set-up' && state !== 'sign-in') return <SpentLink {...SPENT[state]} />;
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>{state === 'set-up' ? 'First sign-in' : 'Sign in'}</p>
      <h1>{state === 'set-up' ? 'Become the analyst of this installation' : 'Sign in to this installation again'}</h1>
      <p className={styles.text}>
        This link works once. It signs this browser in for 30 days, so that you can change assumptions and publish
        revisions.
      </p>
      <div className={styles.ways} />
      <SetupForm token={token} first={state === 'set-up'} />
    </div>
  );
}

function SpentLink({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>Sign in</p>
      <h1>{title}</h1>
      <p className={styles.text}>
        {text} To get a fresh one, restart the server: as long as no administrator is signed in, it prints a link when
        it starts.
      </p>
      <p className={styles.ways}>
        <Link href="/sign-in">Sign in with a password</Link>
        <Link href="/">Read on without signing in</Link>
      </p>
    </div>
  );
}
