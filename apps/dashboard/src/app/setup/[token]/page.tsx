import { setupLinkState, type SpentSetupLink } from '@waveguide/auth';
import { Button } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { services } from '../../api/services';
import styles from '../../message.module.css';
import form from './setup.module.css';

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
    text: 'It may be incomplete, or a newer one was printed since: the last one printed is the one that works.',
  },
};

const CHECK: Readonly<Record<string, string>> = {
  name: 'Keep the name under 80 characters.',
  email: 'This is not an e-mail address, such as ada@example.com. Leave it empty if you have none to give.',
};

interface PageProps {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Says what the link will do and asks for a click: opening it, which link previews do too, uses nothing up. */
export default async function SetupPage({ params, searchParams }: PageProps) {
  const { token } = await params;
  const { client, now } = services();
  const state = await setupLinkState(client, token, now());
  if (state !== 'set-up' && state !== 'sign-in') return <SpentLink {...SPENT[state]} />;
  const check = (await searchParams).check;
  const problem = typeof check === 'string' ? CHECK[check] : undefined;
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>{state === 'set-up' ? 'First sign-in' : 'Sign in'}</p>
      <h1>{state === 'set-up' ? 'Become the analyst of this installation' : 'Sign in to this installation again'}</h1>
      <p className={styles.text}>
        This link works once. It signs this browser in for 30 days, so that you can change assumptions and publish
        revisions. Reading needs no sign-in.
      </p>
      <form method="post" action={`/setup/${encodeURIComponent(token)}/confirm`} className={form.form}>
        {state === 'set-up' && (
          <>
            <label className={form.field}>
              <span>Name</span>
              <input name="name" autoComplete="name" maxLength={80} placeholder="Local analyst" />
              <small>Stands beside the revisions you publish. May stay empty.</small>
            </label>
            <label className={form.field}>
              <span>E-mail</span>
              <input name="email" type="email" autoComplete="email" maxLength={254} />
              <small>Nothing is sent to it. May stay empty.</small>
            </label>
          </>
        )}
        {problem !== undefined && (
          <p role="alert" className={form.problem}>
            {problem}
          </p>
        )}
        <Button kind="primary" type="submit">
          Sign in
        </Button>
      </form>
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
        <Link href="/">Read on without signing in</Link>
      </p>
    </div>
  );
}
