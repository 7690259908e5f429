import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Names } from '../edit/names';
import type { FactField } from './fields';

const FOLDER = 'prisma/migrations';

/** A time as the names of migrations begin: 20261130094500. */
const stamp = (time: Date): string => time.toISOString().replace(/\D/g, '').slice(0, 14);

/** The name of a migration that comes after all others: by the clock or, if that is behind the newest, a second after it. */
export function migrationName(existing: readonly string[], now: Date, what: string): string {
  const newest =
    existing
      .flatMap((name) => /^\d{14}(?=_)/.exec(name) ?? [])
      .toSorted()
      .at(-1) ?? '';
  const [, year, month, day, hour, minute, second] = /(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(newest) ?? [];
  if (year === undefined || stamp(now) > newest) return `${stamp(now)}_${what}`;
  const after = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second) + 1,
  );
  return `${stamp(new Date(after))}_${what}`;
}

/** What Prisma's schema cannot say of a kind of fact. */
export function constraintsOf({ snake }: Names, fields: readonly FactField[]): string {
  const checks = [
    `${snake}_title CHECK (title <> '')`,
    ...fields.flatMap(({ column, check }) => (check === null ? [] : [`${snake}_${column} CHECK (${check})`])),
  ];
  return `ALTER TABLE ${snake}\n${checks.map((check) => `  ADD CONSTRAINT ${check}`).join(',\n')};\n`;
}

/**
 * Writes the migration from those that are there to prisma/schema.prisma, with the constraints at its end.
 * @returns the path of its file
 * @throws Error if Prisma cannot tell the difference
 */
export function writeMigration(root: string, what: string, constraints: string): string {
  const difference = [
    'migrate',
    'diff',
    '--from-migrations',
    FOLDER,
    '--to-schema',
    'prisma/schema.prisma',
    '--script',
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', ...difference],
    // No server is asked: the migrations are applied to one in memory.
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } },
  );
  const from = stdout.indexOf('-- CreateTable');
  if (status !== 0 || from < 0) throw new Error(`Prisma wrote no migration: ${stdout}${stderr}`);
  const name = migrationName(fs.readdirSync(path.join(root, FOLDER)), new Date(), what);
  const file = `${FOLDER}/${name}/migration.sql`;
  fs.mkdirSync(path.join(root, FOLDER, name));
  fs.writeFileSync(path.join(root, file), `${stdout.slice(from).trimEnd()}\n\n${constraints}`);
  return file;
}
