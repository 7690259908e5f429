'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '../page/class-names';
import styles from './floating.module.css';

export interface DialogProps {
  /** A button that opens it; leave out where `open` is steered from outside. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly title: string;
  readonly description?: string;
  /** `wide` for work that compares things side by side. */
  readonly size?: 'plain' | 'wide';
  readonly children: ReactNode;
}

/** A question or form over the page. It holds the focus until it is closed and gives it back. */
export function Dialog({ trigger, open, onOpenChange, title, description, size = 'plain', children }: DialogProps) {
  return (
    <BaseDialog.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger !== undefined && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup className={classNames(styles.dialog, size === 'wide' && styles.wide)}>
          <BaseDialog.Title className={styles.dialogTitle}>{title}</BaseDialog.Title>
          {description !== undefined && (
            <BaseDialog.Description className={styles.dialogText}>{description}</BaseDialog.Description>
          )}
          {children}
          <BaseDialog.Close className={styles.close} aria-label="Close">
            <X aria-hidden />
          </BaseDialog.Close>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
