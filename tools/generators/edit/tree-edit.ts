import type { Tree } from '@nx/devkit';
import type { Edit } from './source-edit';

/** What stands in a file that has to be there. */
export function readText(tree: Tree, file: string): string {
  const text = tree.read(file, 'utf8');
  if (text === null)
    throw new Error(`There is no ${file}. The generator no longer fits the code: change it in tools/generators.`);
  return text;
}

/** Changes a file that has to be there, one edit after the other. */
export function editFile(tree: Tree, file: string, edits: readonly Edit[]): void {
  tree.write(
    file,
    edits.reduce((text, edit) => edit({ file, text }), readText(tree, file)),
  );
}

/** Stops before anything is overwritten. */
export function refuseExisting(tree: Tree, files: readonly string[]): void {
  const there = files.filter((file) => tree.exists(file));
  if (there.length > 0) throw new Error(`There is ${there.join(', ')} already.`);
}
