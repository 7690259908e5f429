#!/usr/bin/env node
/**
 * `npm test`: everything that has to pass. With --complete nothing may be skipped; with --step=<key> one step runs alone,
 * as it does among the others: `npm run lint` is the step lint.
 */
import { bootstrap, root, stopWith } from './bootstrap.mjs';

await bootstrap();
const { isStepKey, stepKeys, test } = await import('./test.ts');

const prefix = '--step=';
const only = process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
if (only !== undefined && !isStepKey(only)) stopWith(`There is no step "${only}"; there are ${stepKeys.join(', ')}.`);
process.exitCode = await test({ root, complete: process.argv.includes('--complete'), only });
