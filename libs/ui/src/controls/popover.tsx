'use client';

import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import styles from './floating.module.css';

export interface PopoverProps {
  /** A button; it opens the panel. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly children: ReactNode;
}

/** A small panel at the place it explains; Escape and a click outside close it. */
export function Popover({ trigger, title, children }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner className={styles.positioner} sideOffset={6} collisionPadding={12}>
          <BasePopover.Popup className={styles.popup}>
            <div className={styles.panel}>
              <BasePopover.Title className={styles.title}>{title}</BasePopover.Title>
              {children}
            </div>
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
