'use client';

import { Button, Dialog } from '@waveguide/ui';
import { useState } from 'react';
import styles from './review-actions.module.css';

/** Asks before a proposal is taken back, since that is final. */
export function WithdrawAction({ onWithdraw }: { readonly onWithdraw: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button kind="quiet">Withdraw</Button>}
      title="Withdraw this proposal?"
      description="It is closed for good and stays readable with its comments. Nothing of it is published."
    >
      <div className={styles.line}>
        <Button onClick={() => setOpen(false)}>Keep it open</Button>
        <Button
          kind="primary"
          onClick={() => {
            setOpen(false);
            onWithdraw();
          }}
        >
          Withdraw
        </Button>
      </div>
    </Dialog>
  );
}
