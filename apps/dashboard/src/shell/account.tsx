import type { RouterOutputs } from '@waveguide/api';
import { Button, Popover } from '@waveguide/ui';
import Link from 'next/link';
import { api } from '../trpc/server';
import styles from './account.module.css';
import { SignInLink } from './sign-in-link';

type Me = RouterOutputs['session']['me'];

async function meIfThere(): Promise<Me | null> {
  try {
    return await (await api()).session.me();
  } catch {
    // Without a database there is nobody to be; the page says what failed.
    return null;
  }
}

/** Who is signed in, and how to sign in or out. Reading needs no account. */
export async function Account() {
  const me = await meIfThere();
  if (me === null) return null;
  if (me.kind === 'visitor') {
    return <SignInLink />;
  }
  const name = me.name ?? me.email ?? 'Local analyst';
  return (
    <Popover
      trigger={
        <button type="button" className={styles.avatar} aria-label={`Account of ${name}`}>
          {initials(name)}
        </button>
      }
      title={name}
    >
      <p className={styles.text}>
        Signed in as {me.role}
        {me.email !== null && me.email !== name && `, ${me.email}`}.
      </p>
      <p className={styles.links}>
        <Link href="/account">Your account</Link>
        {me.permissions.includes('users.read') && <Link href="/admin">Administration</Link>}
      </p>
      <form method="post" action="/sign-out" className={styles.form}>
        <Button type="submit">Sign out</Button>
      </form>
    </Popover>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const [first, ...others] = words;
  const last = others.at(-1);
  const letters = first === undefined || last === undefined ? name.slice(0, 2) : `${first.charAt(0)}${last.charAt(0)}`;
  return letters.toUpperCase();
}
