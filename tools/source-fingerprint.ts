import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Folders that hold no source of ours. */
const skipped = new Set(['node_modules', '.next', 'generated', 'coverage', 'dist']);

/** Files that the build does not take in, or writes itself. */
function isSource(name: string): boolean {
  return !/\.(spec|bench)\.tsx?$/.test(name) && !name.endsWith('.tsbuildinfo') && name !== 'next-env.d.ts';
}

function* filesUnder(place: string): Generator<string> {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    yield place;
    return;
  }
  const entries = fs.readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* filesUnder(path.join(place, entry.name));
    else if (entry.isFile() && isSource(entry.name)) yield path.join(place, entry.name);
  }
}

/**
 * A digest of names and contents of the source files under the given places: it changes when the build's result could.
 * @param root the checkout
 * @param places files and folders relative to it; missing ones count as empty
 */
export function sourceFingerprint(root: string, places: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const place of places)
    for (const file of filesUnder(path.join(root, place)))
      hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  return hash.digest('hex');
}
