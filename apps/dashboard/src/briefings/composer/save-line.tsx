'use client';

import type { Problem } from '@waveguide/api';
import type { BriefingContent } from '@waveguide/briefings';
import { Notice, TextAction } from '@waveguide/ui';
import { SignInAgain } from '../../accounts/sign-in-again';
import type { SaveState } from './autosave';
import { refusalText } from './refusal';
import styles from './composer.module.css';

const WORDS: Readonly<Record<SaveState['kind'], string>> = {
  saved: 'Saved',
  waiting: 'Saving…',
  saving: 'Saving…',
  failed: 'Not saved',
  'out-of-date': 'Not saved',
};

/** Whether everything is saved, in a word. */
export function SaveWord({ save }: { readonly save: SaveState }) {
  return (
    <span className={styles.saveWord} role="status">
      {WORDS[save.kind]}
    </span>
  );
}

export interface SaveFailureProps {
  readonly problem: Problem;
  readonly content: BriefingContent;
  /** Whether this device keeps what is not saved. */
  readonly kept: boolean;
  readonly onRetry: () => void;
}

/** Says at its place what was not saved and why, and tries again when asked. */
export function SaveFailure({ problem, content, kept, onRetry }: SaveFailureProps) {
  return (
    <Notice tone="signal" action={<TextAction onClick={onRetry}>Retry</TextAction>}>
      Your last edits are not saved.{' '}
      {problem.kind === 'sign-in-required' ? <SignInAgain /> : refusalText(problem, content)}{' '}
      {kept
        ? 'They are kept on this device.'
        : 'This device keeps nothing, so leave the page open until they are saved.'}
    </Notice>
  );
}
