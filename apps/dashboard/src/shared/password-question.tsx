import { waitSentence } from '@waveguide/auth';
import type { AttemptWait } from '@waveguide/db';
import { Button } from '@waveguide/ui';
import { FormField } from '../accounts/form-field';
import fieldStyles from '../accounts/form-field.module.css';
import messageStyles from '../app/message.module.css';

/** What became of the password that was sent last. */
export type PasswordAnswered = 'wrong' | 'wait';

export interface PasswordQuestionProps {
  readonly token: string;
  readonly answered: PasswordAnswered | null;
  /** There after too many wrong passwords. */
  readonly wait: AttemptWait | null;
}

/** What else helps somebody who has to wait: wrong passwords are counted for each link. */
const WAY_IN = 'ask whoever sent you the link for a new one';

function problemOf({ answered, wait }: Omit<PasswordQuestionProps, 'token'>): string | undefined {
  if (wait !== null) return waitSentence(wait, WAY_IN);
  if (answered === 'wrong') return 'This is not the password of this link. Ask whoever sent it to you.';
  return undefined;
}

/** Asks for a link's password. A plain form, so that it works before or without scripts. */
export function PasswordQuestion({ token, ...state }: PasswordQuestionProps) {
  return (
    <div className={messageStyles.message}>
      <p className={messageStyles.kicker}>Shared briefing</p>
      <h1>This briefing asks for a password</h1>
      <p className={messageStyles.text}>Whoever sent you the link has it, and gave it to you by another way.</p>
      <div className={messageStyles.ways} />
      <form method="post" action={`/shared/${encodeURIComponent(token)}/open`} className={fieldStyles.form}>
        <FormField
          label="Password"
          name="password"
          type="password"
          autoComplete="off"
          // Who is told that it was wrong, or opens the page for nothing else, types at once.
          autoFocus
          required
          maxLength={200}
          problem={problemOf(state)}
        />
        <Button type="submit" kind="primary">
          Open the briefing
        </Button>
      </form>
    </div>
  );
}
