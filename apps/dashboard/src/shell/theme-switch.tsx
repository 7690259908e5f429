'use client';

import { Menu } from '@base-ui/react/menu';
import { chooseTheme, THEME_CHOICES, useThemeChoice, type ThemeChoice } from '@waveguide/ui';
import { Check, Contrast } from 'lucide-react';
import styles from './masthead.module.css';
import menu from './theme-switch.module.css';

const NAMES: Readonly<Record<ThemeChoice, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const choice = useThemeChoice();
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.iconButton} aria-label={`Theme: ${NAMES[choice]}`}>
        <Contrast aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} sideOffset={6} align="end">
          <Menu.Popup className={menu.popup}>
            <Menu.RadioGroup
              value={choice}
              onValueChange={(value) => {
                const next = THEME_CHOICES.find((candidate) => candidate === value);
                if (next) chooseTheme(next);
              }}
            >
              {THEME_CHOICES.map((value) => (
                <Menu.RadioItem key={value} value={value} className={menu.item} closeOnClick>
                  <Menu.RadioItemIndicator>
                    <Check aria-hidden />
                  </Menu.RadioItemIndicator>
                  <span className={menu.name}>{NAMES[value]}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
