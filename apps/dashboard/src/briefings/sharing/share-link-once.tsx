'use client';

import { Button, CopyLink, Notice, useHydrated } from '@waveguide/ui';
import { useEffect, useId, useRef } from 'react';
import { momentText } from '../../accounts/moment';
import styles from './dialog.module.css';

export interface NewShareLink {
  /** `/shared/<token>`. */
  readonly path: string;
  readonly expiresAt: Date;
  readonly hasPassword: boolean;
}

/** A link that cannot be shown again, since only a hash of it is stored. */
export function ShareLinkOnce({ link, onAnother }: { readonly link: NewShareLink; readonly onAnother: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const origin = useHydrated() ? window.location.origin : '';
  // The button that made it is gone; the link takes its focus.
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.once}>
      <Notice tone="caution">
        Copy the link now: it is not shown again. It works until {momentText(link.expiresAt)}
        {link.hasPassword && ', with the password that you chose; hand that over on another way'}.
      </Notice>
      <label htmlFor={id}>Link</label>
      <div className={styles.copy}>
        <input
          ref={field}
          id={id}
          readOnly
          value={`${origin}${link.path}`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyLink address={link.path} label="Copy the link" />
      </div>
      <div>
        <Button onClick={onAnother}>Make another link</Button>
      </div>
    </div>
  );
}
