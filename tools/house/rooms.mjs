import path from 'node:path';

/** The most source files that one folder holds; specs, fixtures, styles and data aside. */
export const MOST_FILES = 40;

const isSource = (file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !/\.(spec|journey|fixture|config|d)\.[^.]+$/.test(file);

/**
 * How many source files each folder holds, the fullest first.
 *
 * @param {readonly string[]} files paths from the root of the checkout
 * @returns {{ folder: string, count: number }[]}
 */
export function countRooms(files) {
  const counts = new Map();
  for (const file of files.filter(isSource)) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .map(([folder, count]) => ({ folder, count }))
    .sort((a, b) => b.count - a.count || a.folder.localeCompare(b.folder));
}
