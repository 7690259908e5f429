'use client';

import { Menu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import styles from './floating.module.css';

export interface MenuAction {
  readonly label: string;
  /** A quieter second line, or the key that does the same. */
  readonly note?: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export interface ActionMenuProps {
  /** A button; it opens the menu. */
  readonly trigger: ReactElement;
  readonly actions: readonly MenuAction[];
  readonly align?: 'start' | 'end';
}

/** A menu of things to do behind a button. */
export function ActionMenu({ trigger, actions, align = 'end' }: ActionMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={6} align={align}>
          <Menu.Popup className={styles.popup}>
            <div className={styles.list}>
              {actions.map(({ label, note, disabled = false, onSelect }) => (
                <Menu.Item key={label} className={styles.item} disabled={disabled} onClick={onSelect}>
                  <span className={styles.itemText}>
                    {label}
                    {note !== undefined && <span className={styles.note}>{note}</span>}
                  </span>
                </Menu.Item>
              ))}
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
