import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** One migration: the name of its folder and its SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations of a folder in the order of their names, which begin with the time they were made. */
export function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => ({ name, sql: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }));
}

/** A short name for exactly this list of migrations. */
export function migrationsDigest(migrations: readonly Migration[]): string {
  return createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16);
}
