import { fork } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys through Playwright’s configuration.`);
  return value;
}

/** Something that listens if the provider of identities is expected. */
export interface Listening {
  stop(): Promise<void>;
}

/** As the product is set to know the provider. */
export const expectedIssuer = () => `http://127.0.0.1:${setting('E2E_PROVIDER_PORT')}`;

/** Starts the certified provider in a process of its own. It may call itself by another issuer than is expected. */
export async function startProvider(issuer = expectedIssuer()): Promise<Listening> {
  const redirectUri = `http://127.0.0.1:${setting('E2E_PORT')}/api/auth/callback/oidc`;
  const child = fork(
    path.join(import.meta.dirname, 'identity-provider.mjs'),
    [setting('E2E_PROVIDER_PORT'), issuer, setting('E2E_PROVIDER_SECRET'), redirectUri],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] },
  );
  await once(child, 'message');
  return {
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Accepts whoever comes and never answers. */
export async function startSilence(): Promise<Listening> {
  const held = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    held.add(socket);
    socket.on('error', () => socket.destroy());
  });
  server.listen(Number(setting('E2E_PROVIDER_PORT')), '127.0.0.1');
  await once(server, 'listening');
  return {
    stop: async () => {
      for (const socket of held) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
