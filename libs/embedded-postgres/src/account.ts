import fs from 'node:fs';

/** Operating-system account that a process runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The account `nobody`, on every Linux and in most containers. */
const nobody: Account = { uid: 65534, gid: 65534 };

/**
 * The account for PostgreSQL, which refuses to run as root: the owner of an existing cluster, else `nobody`;
 * null if this process is not root and PostgreSQL runs as the same account.
 * @param dataFolder the cluster's folder, whether it exists or not
 */
export function accountFor(dataFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = fs.statSync(dataFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}
