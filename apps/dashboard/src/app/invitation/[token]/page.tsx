import { isolated } from '@waveguide/quantity';
import { findInvitation, type SpentInvitation } from '@waveguide/auth';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AcceptForm } from '../../../accounts/admit-form';
import { services } from '../../api/services';
import styles from '../../message.module.css';

/** The address holds a secret, so no other site is told of it and no search engine keeps it. */
export const metadata: Metadata = {
  title: 'Invitation',
  referrer: 'same-origin',
  robots: { index: false, follow: false },
};

const SPENT: Readonly<Record<SpentInvitation, { readonly title: string; readonly text: string }>> = {
  accepted: {
    title: 'This link has been used',
    text: 'It works once. If that was you, sign in with the password you chose; if not, tell an administrator.',
  },
  expired: { title: 'This link has expired', text: 'A link works for seven days. Ask the administrator for another.' },
  revoked: {
    title: 'This link has been withdrawn',
    text: 'An administrator ended it, or made a newer one for the same address: the newest one works.',
  },
  unknown: {
    title: 'This is not an invitation of this installation',
    text: 'The address may be incomplete. Open the whole link that you were given.',
  },
};

const ARTICLES = { viewer: 'a viewer', analyst: 'an analyst', reviewer: 'a reviewer', admin: 'an administrator' };

/** Opening the link, which link previews do too, uses nothing up. */
export default async function InvitationPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { client, now } = services();
  const found = await findInvitation(client, { token, now: await now() });
  if (!found.ok) {
    const { title, text } = SPENT[found.error];
    return (
      <div className={styles.message}>
        <p className={styles.kicker}>Invitation</p>
        <h1>{title}</h1>
        <p className={styles.text}>{text}</p>
        <p className={styles.ways}>
          <Link href="/sign-in">Sign in</Link>
        </p>
      </div>
    );
  }
  const { kind, email, role, name, invitedBy } = found.value;
  return (
    <div className={styles.message}>
      <p className={styles.kicker}>{kind === 'account' ? 'Invitation' : 'New password'}</p>
      <h1>
        {kind === 'account'
          ? `Join this installation as ${ARTICLES[role]}`
          : `A new password for ${isolated(name ?? email)}`}
      </h1>
      <p className={styles.text}>
        {kind === 'account'
          ? `${isolated(invitedBy)} invited you. Choose a name and a password; you are signed in right after.`
          : `${isolated(invitedBy)} made this link for you. Setting the password signs every device out and this one in.`}
      </p>
      <div className={styles.ways} />
      <AcceptForm token={token} email={email} name={name} />
    </div>
  );
}
