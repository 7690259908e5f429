import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError } from './error';
import { livePostmaster } from './postmaster';

/** Secrets and data are for this account alone. */
const privateFolder = 0o700;
/** Another account may pass through, not look around: PostgreSQL's account has to reach its data. */
const passableFolder = 0o711;

function writable<T>(folder: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new EmbeddedDatabaseError(
      'folder-not-writable',
      `${folder} belongs to another account or cannot be written: run as its owner, or set DATABASE_URL.`,
    );
  }
}

/** What reading gives, or null if another process has taken it away meanwhile. */
function ifThere<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Removes the clusters whose checkout has been deleted; each remembers in `link` if its checkout points to it from. */
function clearOrphans(parent: string): void {
  for (const name of ifThere(() => fs.readdirSync(parent)) ?? []) {
    const home = path.join(parent, name);
    const link = ifThere(() => fs.readFileSync(path.join(home, 'link'), 'utf8'));
    // Empty if it is being written this moment.
    if (link === null || link === '') continue;
    const pointsHere =
      fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && ifThere(() => fs.readlinkSync(link)) === home;
    if (!pointsHere && !livePostmaster(path.join(home, 'data'))) fs.rmSync(home, { recursive: true, force: true });
  }
}

/** A new folder outside of the checkout, to which `link` points; that of another process that was faster stays. */
function linkOutside(link: string, o: HomeOptions): void {
  const parent = o.disposable ? path.join(o.outside, 'disposable') : o.outside;
  if (o.disposable) clearOrphans(parent);
  const home = path.join(parent, randomBytes(8).toString('hex'));
  fs.mkdirSync(home, { recursive: true, mode: passableFolder });
  try {
    fs.symlinkSync(home, link);
  } catch (error) {
    fs.rmSync(home, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  // Only now: who clears orphans away takes a noted home to which nothing points for one.
  fs.writeFileSync(path.join(home, 'link'), link, { mode: 0o600 });
}

/** Where a cluster belongs. */
export interface HomeOptions {
  /** Where the checkout keeps it, for example .data/postgres. */
  readonly folder: string;
  /** Parent for a root's clusters, for example /var/lib/waveguide. */
  readonly outside: string;
  readonly disposable?: boolean;
}

/**
 * The folder that holds a cluster and what belongs to it, made if it is missing.
 * As root, PostgreSQL runs as another account that may be shut out of the checkout; then the folder lies under `outside` and
 * `folder` is a symbolic link to it. A folder made before by another account stays if it is.
 * @returns its path without symbolic links
 */
export function embeddedHome(o: HomeOptions): string {
  const { folder } = o;
  return writable(folder, () => {
    fs.mkdirSync(path.dirname(folder), { recursive: true, mode: privateFolder });
    const link = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (process.getuid?.() !== 0) {
      if (!link) fs.mkdirSync(folder, { recursive: true, mode: privateFolder });
      fs.accessSync(folder, fs.constants.W_OK);
      return fs.realpathSync(folder);
    }
    if (link && !link.isSymbolicLink()) return fs.realpathSync(folder);
    if (!link) linkOutside(folder, o);
    if (!fs.existsSync(folder)) fs.mkdirSync(fs.readlinkSync(folder), { recursive: true, mode: passableFolder });
    return fs.realpathSync(folder);
  });
}
