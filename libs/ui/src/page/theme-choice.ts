'use client';

import { useSyncExternalStore } from 'react';
import { THEME_STORAGE_KEY } from './theme-script';

/** What the reader chose; `system` follows the operating system. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const CHANGED = 'waveguide-theme-changed';

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function paint(choice: ThemeChoice): void {
  const root = document.documentElement;
  root.dataset.themeChoice = choice;
  root.dataset.theme = choice === 'system' ? (prefersDark().matches ? 'dark' : 'light') : choice;
  window.dispatchEvent(new Event(CHANGED));
}

/** Sets the theme at once and for later visits; a browser that refuses storage keeps it for this page only. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') window.localStorage.removeItem(THEME_STORAGE_KEY);
    else window.localStorage.setItem(THEME_STORAGE_KEY, choice);
  } catch {
    // Private windows may refuse storage; the choice then holds until the page is left.
  }
  paint(choice);
}

const choiceNow = (): ThemeChoice => {
  const stored = document.documentElement.dataset.themeChoice;
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
};
const themeNow = (): 'light' | 'dark' => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

function subscribe(onChange: () => void): () => void {
  const media = prefersDark();
  const followSystem = () => {
    if (choiceNow() === 'system') paint('system');
  };
  media.addEventListener('change', followSystem);
  window.addEventListener(CHANGED, onChange);
  return () => {
    media.removeEventListener('change', followSystem);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** The reader's choice; `system` while the server renders. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, choiceNow, () => 'system');
}

/** The theme in which the page is painted, for drawings that cannot use CSS variables. */
export function usePaintedTheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, themeNow, () => 'light');
}
