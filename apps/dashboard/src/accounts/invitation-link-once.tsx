'use client';

import { isolated } from '@waveguide/quantity';
import { Button, Notice, useHydrated } from '@waveguide/ui';
import { useState } from 'react';
import { FormField } from './form-field';
import styles from './form-field.module.css';
import { momentText } from './moment';

export interface IssuedLink {
  readonly token: string;
  readonly expiresAt: Date;
  readonly forWhom: string;
}

/** A link that cannot be shown again, ready to be handed over. */
export function LinkOnce({ link }: { readonly link: IssuedLink }) {
  const origin = useHydrated() ? window.location.origin : '';
  const address = `${origin}/invitation/${link.token}`;
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.form}>
      <Notice tone="caution">
        Give this link to <bdi>{link.forWhom}</bdi> yourself. It works once, until {momentText(link.expiresAt)}, and is
        not shown again.
      </Notice>
      <FormField
        label={`Link for ${isolated(link.forWhom)}`}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <Button
        onClick={() =>
          void navigator.clipboard.writeText(address).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {copied ? 'Copied' : 'Copy the link'}
      </Button>
    </div>
  );
}
