import fs from 'node:fs';
import path from 'node:path';

/** What a checkout has beside its own files. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '.data',
  '.git',
  '.next',
  '.nx',
  'node_modules',
  'playwright-report',
  'screens',
  'test-results',
]);

/** The packages of a checkout, each as a link; those of the workspace lead into the copy. */
function linkPackages(root: string, copy: string): void {
  const packages = path.join(copy, 'node_modules');
  fs.mkdirSync(path.join(packages, '@waveguide'), { recursive: true });
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (name === '@waveguide') continue;
    fs.symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name));
  }
  for (const group of ['apps', 'libs']) {
    for (const name of fs.readdirSync(path.join(copy, group))) {
      fs.symlinkSync(path.join('..', '..', group, name), path.join(packages, '@waveguide', name));
    }
  }
}

/** Copies a checkout's own files to an empty folder, where generators may write; its packages are linked, not copied. */
export function copyCheckout(root: string, copy: string): void {
  for (const name of fs.readdirSync(root)) {
    if (LEFT_OUT.has(name)) continue;
    fs.cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (from) => !LEFT_OUT.has(path.basename(from)),
    });
  }
  linkPackages(root, copy);
}

/** The files of a copy that differ from the checkout or are new, paths from its root. */
export function changedFiles(root: string, copy: string): readonly string[] {
  return fs
    .readdirSync(copy, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(copy, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((part) => LEFT_OUT.has(part)) && !file.includes('src/generated/'))
    .filter((file) => {
      const before = path.join(root, file);
      return !fs.existsSync(before) || !fs.readFileSync(before).equals(fs.readFileSync(path.join(copy, file)));
    });
}
