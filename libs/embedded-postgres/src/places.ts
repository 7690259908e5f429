import path from 'node:path';
import type { EmbeddedServerOptions } from './server';

/** What root keeps outside of the checkout: the copied binaries, and the clusters that `nobody` has to reach. */
const outside = '/var/lib/waveguide';

/** The product's own cluster: it outlives every restart. */
export function productServer(workspaceRoot: string): EmbeddedServerOptions {
  return { workspaceRoot, folder: path.join(workspaceRoot, '.data', 'postgres'), outside };
}

/** The tests' cluster: nothing in it is worth keeping, so it does not wait for the disk. */
export function testServer(workspaceRoot: string): EmbeddedServerOptions {
  return {
    workspaceRoot,
    folder: path.join(workspaceRoot, '.data', 'postgres-test'),
    outside,
    disposable: true,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' },
  };
}
