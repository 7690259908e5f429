#!/usr/bin/env node
/** `npm run house`: reads every import and redraws the picture in docs/architecture.md. With --json it prints what it found instead. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readImports } from './imports.mjs';
import { drawHouse, withPicture } from './picture.mjs';
import { countRooms } from './rooms.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pagePath = path.join(root, 'docs/architecture.md');
const { files, edges, circles } = await readImports(root);
const page = readFileSync(pagePath, 'utf8');
const redrawn = withPicture(page, drawHouse(edges));
const rooms = countRooms(files);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ fileCount: files.length, circles, rooms, pictureIsCurrent: page === redrawn }));
} else {
  writeFileSync(pagePath, redrawn);
  console.log(
    `${files.length} files, ${circles.length} circles, fullest folder ${rooms[0].folder} (${rooms[0].count} files)`,
  );
}
