#!/usr/bin/env node
/** `npm test`: everything that has to pass. With --complete nothing may be skipped. */
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap();
const { test } = await import('./test.ts');
process.exitCode = await test({ root, complete: process.argv.includes('--complete') });
