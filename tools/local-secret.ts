import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A random secret of this checkout, made once and readable by its owner only: 256 bits as 43 characters. */
export function localSecret(root: string, name: string): string {
  const file = path.join(root, '.data', name);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (!fs.existsSync(file)) makeSecret(file);
  return fs.readFileSync(file, 'utf8').trim();
}

/** Of several processes that come at one moment, all read what the first of them wrote, and none sees it half written. */
function makeSecret(file: string): void {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    fs.linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
}
