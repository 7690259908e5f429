import fs from 'node:fs';
import path from 'node:path';

/**
 * The workspace's root: the nearest folder, upward from `from`, that holds nx.json.
 * @throws Error outside of a checkout
 */
export function workspaceRoot(from: string): string {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'nx.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`${from} lies outside of the workspace`);
  }
}
