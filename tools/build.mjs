#!/usr/bin/env node
/** Builds the dashboard for production without starting it, for an image. */
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap();
const { buildDashboard } = await import('./build-dashboard.ts');
const { fresh } = await buildDashboard(root);
process.stdout.write(fresh ? 'Built.\n' : 'The build is up to date.\n');
