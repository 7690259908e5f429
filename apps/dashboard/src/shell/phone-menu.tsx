'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Menu as MenuIcon, X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { classNames } from '@waveguide/ui';
import { liesIn, SECTIONS } from './sections';
import styles from './masthead.module.css';

/** The sections on a phone: a sheet from the side, with targets for thumbs. */
export function PhoneMenu() {
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => setOpen(next)}>
      <Dialog.Trigger className={classNames(styles.iconButton, styles.phone)} aria-label="Sections">
        <MenuIcon aria-hidden />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.sheet}>
          <div className={styles.sheetHead}>
            <Dialog.Title>Sections</Dialog.Title>
            <Dialog.Close className={styles.iconButton} aria-label="Close">
              <X aria-hidden />
            </Dialog.Close>
          </div>
          <nav aria-label="Sections">
            {SECTIONS.map(({ href, name }) => (
              <Link
                key={href}
                href={href}
                className={styles.sheetLink}
                onClick={() => setOpen(false)}
                {...(liesIn(href, pathname) ? { 'aria-current': 'page' as const } : {})}
              >
                {name}
              </Link>
            ))}
          </nav>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
