import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every sheet as CSV: commas, quotes, UTF-8, numbers in full instead of as shown. */
export const EVERY_SHEET_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const LONGEST_MS = 10 * 60_000;

/**
 * Opens files with LibreOffice and saves them in another format into the same folder; for specs. The program has a profile of its own in
 * that folder, so that it starts beside others, and is ended with all its processes if it does not end by itself.
 * @returns the names of the files in the folder afterwards
 * @throws Error if LibreOffice fails, or takes longer than ten minutes, as only one that hangs does
 */
export async function convertWithOffice(
  folder: string,
  files: readonly string[],
  to: string,
): Promise<readonly string[]> {
  const args = [
    `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
    ...['--headless', '--norestore', '--convert-to', to, '--outdir', folder],
    ...files.map((file) => path.join(folder, file)),
  ];
  const child = spawn('soffice', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  let said = '';
  child.stdout.on('data', (part) => (said += String(part)));
  child.stderr.on('data', (part) => (said += String(part)));
  const timer = setTimeout(() => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  }, LONGEST_MS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${said}`);
  return readdirSync(folder);
}

/** What a program of poppler prints about a file. */
export function poppler(program: 'pdftotext' | 'pdfinfo', args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
