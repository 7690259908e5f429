import fs from 'node:fs';
import path from 'node:path';
import { createTestDatabase } from '@waveguide/db/testing';
import { buildDashboard } from './build-dashboard';
import { runDashboard } from './dashboard-process';
import { fillDatabase } from './fill-database';
import { localSecret } from './local-secret';
import { whenAbandoned } from './parent-watch';

/** A provider of identities that is not there yet: journeys start and stop it. */
function providerSettings(): Readonly<Record<string, string>> {
  const { E2E_PROVIDER_PORT: port, E2E_PROVIDER_SECRET: secret } = process.env;
  if (!port || !secret) return {};
  return {
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: 'waveguide',
    OIDC_CLIENT_SECRET: secret,
    OIDC_NAME: 'Example ID',
  };
}

/**
 * Serves the seeded product at 127.0.0.1:E2E_PORT until it is told to stop, and writes the single-use sign-in link to the
 * file E2E_SETUP_LINK_FILE, and the address of its database to E2E_DATABASE_FILE.
 */
export async function serveJourneys(root: string): Promise<void> {
  whenAbandoned(() => process.exit(0)); // the server, a build and the database end with this process
  const port = Number(process.env.E2E_PORT);
  const linkFile = process.env.E2E_SETUP_LINK_FILE;
  if (!Number.isInteger(port) || !linkFile) throw new Error('E2E_PORT and E2E_SETUP_LINK_FILE have to be set.');
  const baseUrl = `http://127.0.0.1:${port}`;
  const database = await createTestDatabase();
  const [{ server }, { setupLink }] = await Promise.all([
    buildDashboard(root),
    fillDatabase({ root, databaseUrl: database.url, baseUrl }),
  ]);
  fs.mkdirSync(path.dirname(linkFile), { recursive: true, mode: 0o700 });
  fs.writeFileSync(linkFile, setupLink ?? '', { mode: 0o600 });
  // Journeys that need thousands of records write them here.
  const databaseFile = process.env.E2E_DATABASE_FILE;
  if (databaseFile) fs.writeFileSync(databaseFile, database.url, { mode: 0o600 });
  const dashboard = runDashboard({
    root,
    server,
    host: '127.0.0.1',
    port,
    quiet: true,
    environment: {
      DATABASE_URL: database.url,
      BETTER_AUTH_SECRET: localSecret(root, 'auth-secret-e2e'),
      BETTER_AUTH_URL: baseUrl,
      ...providerSettings(),
    },
  });
  const stop = async () => {
    await dashboard.stop();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await dashboard.ready;
}
