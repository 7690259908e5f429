import type { ReactNode } from 'react';
import { FindBox } from '../search/find-box';
import { Brand } from './brand';
import { PhoneMenu } from './phone-menu';
import { SectionLinks } from './section-links';
import { ThemeSwitch } from './theme-switch';
import styles from './masthead.module.css';

/** The head of every page. `account` is the place for signing in. */
export function Masthead({ account }: { readonly account?: ReactNode }) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.masthead}>
        <div className={styles.wrap}>
          <Brand />
          <SectionLinks />
          <div className={styles.tools}>
            <FindBox />
            <ThemeSwitch />
            {account}
            <PhoneMenu />
          </div>
        </div>
      </header>
    </>
  );
}
