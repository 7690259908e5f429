import type { RouterOutputs } from '@waveguide/api';
import { Button, Popover, TextAction } from '@waveguide/ui';
import { api } from '../trpc/server';
import styles from './account.module.css';

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
    return (
      <Popover trigger={<TextAction>Sign in</TextAction>} title="Sign in">
        <p className={styles.text}>
          Everything can be read without an account. To change assumptions, open the sign-in link that the server
          printed when it started; it works once, in the browser that opens it.
        </p>
      </Popover>
    );
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
      <form method="post" action="/sign-out" className={styles.form}>
        <Button type="submit">Sign out</Button>
      </form>
    </Popover>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return (words.length > 1 ? `${words[0][0]}${words[words.length - 1][0]}` : name.slice(0, 2)).toUpperCase();
}
