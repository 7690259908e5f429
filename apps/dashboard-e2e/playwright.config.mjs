import { randomUUID } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/find-chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** A port that the system says is free. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

// Playwright reads this file again in each of its workers: what the first reading settled is handed on by the environment.
process.env.E2E_PORT ??= String(await freePort());
// Where journeys start a provider of identities, when they want one; the server knows it from the start and must not need it.
process.env.E2E_PROVIDER_PORT ??= String(await freePort());
process.env.E2E_PROVIDER_SECRET ??= randomUUID();
process.env.E2E_SETUP_LINK_FILE ??= path.join(root, '.data', 'test', 'setup-link');
process.env.E2E_DATABASE_FILE ??= path.join(root, '.data', 'test', 'journeys-database');
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: './src',
  testMatch: '**/*.journey.ts',
  outputDir: './test-results',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  // These end what hangs. They are no measure of anything: a journey waits for what it needs on a machine that does other things too.
  timeout: 5 * 60_000,
  expect: { timeout: 60_000 },
  globalTimeout: 40 * 60_000,
  use: {
    baseURL,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(findChromium(process.env) ? { executablePath: findChromium(process.env) ?? '' } : {}),
      args: [
        '--no-sandbox', // Chromium's own sandbox does not work as root in a container, and only our own pages are opened
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" "${path.join(root, 'tools', 'e2e-server.mjs')}"`,
    url: baseURL,
    timeout: 10 * 60_000, // it builds first where that has not been done
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
