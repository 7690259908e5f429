/**
 * Runs a program of Node.js that ends with its parent, however the parent ended (a kill -9 included):
 * node run-guarded.mjs <program> [argument ...]. Not an option such as --import, because Next.js hands options on in pieces.
 */
import { pathToFileURL } from 'node:url';

process.on('disconnect', () => process.exit(0));
process.channel?.unref();

process.argv.splice(1, 1); // the program finds its own name and arguments where it expects them
await import(pathToFileURL(process.argv[1]).href);
