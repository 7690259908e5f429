#!/usr/bin/env node
/** `npm start` and `npm run dev`: from a bare clone to a running Waveguide. */
import fs from 'node:fs';
import { bootstrap, root, stopWith } from './bootstrap.mjs';
import { claimInstance } from './instance.mjs';

process.chdir(root);
try {
  fs.mkdirSync('.data', { recursive: true, mode: 0o700 });
  fs.accessSync('.data', fs.constants.W_OK);
} catch {
  stopWith(`${root} cannot be written by this account: clone it into a folder of your own, or run as its owner.`);
}
const instance = await claimInstance();
if (!instance.claimed) {
  const where = instance.url ? `at ${instance.url}` : `(${instance.activity})`;
  const which = instance.pid === null ? '' : `, process ${instance.pid}`;
  process.stdout.write(`Waveguide already runs here ${where}${which}. Stop it with Ctrl-C first.\n`);
  process.exit(0);
}
instance.announce({ activity: 'installing' });
await bootstrap();
const { start } = await import('./start.ts');
await start({ root, instance, development: process.argv.includes('--dev') });
