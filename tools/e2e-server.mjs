#!/usr/bin/env node
/** The production server for the browser journeys, on a fresh database of its own. Playwright starts and stops it. */
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap();
const { serveJourneys } = await import('./e2e-server.ts');
await serveJourneys(root);
