/** Finds the browser for the journeys. Plain JavaScript: Playwright's configuration uses it too. */
import fs from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Path of an installed Chromium or Chrome: CHROMIUM_PATH, else the first on PATH; null where there is none.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string | null}
 */
export function findChromium(environment) {
  const named = environment.CHROMIUM_PATH;
  if (named) return fs.existsSync(named) ? named : null;
  const folders = (environment.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((file) => fs.existsSync(file)) ?? null;
}
