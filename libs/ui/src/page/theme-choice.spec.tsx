import { act, render, screen } from '@testing-library/react';
import { chooseTheme, usePaintedTheme, useThemeChoice } from './theme-choice';
import { THEME_STORAGE_KEY, themeScript } from './theme-script';

function Shown() {
  return (
    <p>
      {useThemeChoice()} {usePaintedTheme()}
    </p>
  );
}

const root = document.documentElement;

/** Runs the script as the document's head does. */
const runThemeScript = () => new Function(themeScript)();

function systemIsDark(dark: boolean): void {
  jest
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (media) =>
        ({ matches: dark, media, addEventListener: () => undefined, removeEventListener: () => undefined }) as never,
    );
}

beforeEach(() => {
  window.localStorage.clear();
  systemIsDark(false);
});
afterEach(() => jest.restoreAllMocks());

describe('the theme before first paint', () => {
  it.each([
    { stored: null, dark: false, theme: 'light', choice: 'system' },
    { stored: null, dark: true, theme: 'dark', choice: 'system' },
    { stored: 'light', dark: true, theme: 'light', choice: 'light' },
    { stored: 'dark', dark: false, theme: 'dark', choice: 'dark' },
    { stored: 'purple', dark: true, theme: 'dark', choice: 'system' },
  ])('is $theme where $stored was chosen and the system is dark: $dark', ({ stored, dark, theme, choice }) => {
    systemIsDark(dark);
    if (stored !== null) window.localStorage.setItem(THEME_STORAGE_KEY, stored);
    runThemeScript();
    expect(root.dataset).toMatchObject({ theme, themeChoice: choice });
  });
});

describe('chooseTheme', () => {
  it('repaints at once and is remembered', () => {
    runThemeScript();
    render(<Shown />);
    expect(screen.getByText('system light')).toBeTruthy();
    act(() => chooseTheme('dark'));
    expect(screen.getByText('dark dark')).toBeTruthy();
    runThemeScript();
    expect(root.dataset.theme).toBe('dark');
  });

  it('forgets the choice when the system is followed again', () => {
    chooseTheme('dark');
    chooseTheme('system');
    expect(window.localStorage.getItem(THEME_STORAGE_KEY)).toBeNull();
    expect(root.dataset.theme).toBe('light');
  });

  it('holds for the page where the browser refuses storage', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('refused');
    });
    chooseTheme('dark');
    expect(root.dataset.theme).toBe('dark');
  });
});
