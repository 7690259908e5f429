'use client';

import { Menu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import styles from './floating.module.css';

export interface MenuLink {
  readonly label: string;
  readonly note?: string;
  readonly href: string;
  /** Fetches the file instead of opening it. */
  readonly download?: boolean;
}

/** A menu of links behind a button. */
export function LinkMenu({ trigger, links }: { readonly trigger: ReactElement; readonly links: readonly MenuLink[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Menu.Popup className={styles.popup}>
            <div className={styles.list}>
              {links.map((link) => (
                <Menu.LinkItem
                  key={link.href}
                  className={styles.item}
                  href={link.href}
                  closeOnClick
                  {...(link.download === true ? { download: '' } : {})}
                >
                  <span className={styles.itemText}>
                    {link.label}
                    {link.note !== undefined && <span className={styles.note}>{link.note}</span>}
                  </span>
                </Menu.LinkItem>
              ))}
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
