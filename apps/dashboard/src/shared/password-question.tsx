import { Button } from '@waveguide/ui';
import { FormField } from '../accounts/form-field';
import fieldStyles from '../accounts/form-field.module.css';
import messageStyles from '../app/message.module.css';
import { waitText } from './wait-text';

/** What became of the password that was sent last. */
export type PasswordAnswered = 'wrong' | 'wait';

export interface PasswordQuestionProps {
  readonly token: string;
  readonly answered: PasswordAnswered | null;
  /** Above 0 after too many wrong passwords. */
  readonly waitSeconds: number;
}

function problemOf({ answered, waitSeconds }: Omit<PasswordQuestionProps, 'token'>): string | undefined {
  if (waitSeconds > 0)
    return `Too many wrong passwords were tried at this link. It takes another in ${waitText(waitSeconds)}.`;
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
