import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './account';
import type { PostgresBinaries } from './binaries';
import { EmbeddedDatabaseError } from './error';

/** PostgreSQL's programs get this environment and nothing of ours: no secrets, no locale of the machine. */
export const serverEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** The cluster's superuser. */
export const superuser = 'waveguide';

/** The superuser's password: random, made once, readable by the account that starts the server only. */
export function clusterPassword(home: string): string {
  const file = path.join(home, 'password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

function initialise(o: {
  binaries: PostgresBinaries;
  folder: string;
  account: Account | null;
  password: string;
}): void {
  const passwordFile = `${o.folder}.password`;
  fs.mkdirSync(o.folder, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${o.password}\n`, { mode: 0o600 });
  try {
    if (o.account) for (const file of [o.folder, passwordFile]) fs.chownSync(file, o.account.uid, o.account.gid);
    const run = spawnSync(
      path.join(o.binaries.folder, 'bin', 'initdb'),
      [
        ...['-D', o.folder, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ],
      { ...o.account, cwd: '/', env: serverEnvironment, encoding: 'utf8' },
    );
    if (run.status !== 0)
      throw new EmbeddedDatabaseError(
        'initialisation-failed',
        `initdb failed: ${run.error?.message ?? `${run.stdout}${run.stderr}`.trim()}`,
      );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/**
 * The cluster's folder, initialised if it is new. It appears complete or not at all, so that a start cut short leaves nothing odd.
 * @throws EmbeddedDatabaseError if the folder was made by another major version of PostgreSQL
 */
export function ensureCluster(o: {
  readonly binaries: PostgresBinaries;
  readonly home: string;
  readonly dataFolder: string;
  readonly account: Account | null;
}): void {
  const versionFile = path.join(o.dataFolder, 'PG_VERSION');
  if (!fs.existsSync(versionFile)) {
    const unfinished = `${o.dataFolder}.new`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    initialise({ binaries: o.binaries, folder: unfinished, account: o.account, password: clusterPassword(o.home) });
    fs.renameSync(unfinished, o.dataFolder);
  }
  const found = fs.readFileSync(versionFile, 'utf8').trim();
  if (found !== o.binaries.major)
    throw new EmbeddedDatabaseError(
      'wrong-version',
      `${o.dataFolder} was made by PostgreSQL ${found}, and ${o.binaries.major} is installed. ` +
        'Dump it with the older version and restore it, or move the folder away to start afresh.',
    );
}
