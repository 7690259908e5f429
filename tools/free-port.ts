import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ports looked at before giving up. */
const span = 100;

function listening(host: string, port: number): Promise<net.Server | null> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

/** A program that was killed may need so long to let go of its port, in milliseconds. */
const LETTING_GO_MS = 5_000;

/**
 * Resolves once the port can be listened on.
 * @throws Error with what to do if another program has it
 */
export async function waitForPort({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  for (const deadline = performance.now() + LETTING_GO_MS; ; await sleep(50)) {
    const server = await listening(host, port);
    if (server !== null) return new Promise((resolve) => void server.close(() => resolve()));
    if (performance.now() < deadline) continue;
    throw new Error(
      `Port ${port} on ${host} has been taken by another program. Start Waveguide again, and it takes the next free one, or name another in PORT.`,
    );
  }
}

/** A port that nobody else can take until it is given up. */
export interface HeldPort {
  readonly port: number;
  /** Gives it up, for the program that is about to listen on it. */
  release(): Promise<void>;
}

/**
 * Holds the wanted port, or the next free one above it, so that of two that start at the same moment each has its own.
 * @param o.host address to listen on
 * @param o.from first port to try
 * @throws Error if none of the next 100 is free
 */
export async function holdFreePort(o: { readonly host: string; readonly from: number }): Promise<HeldPort> {
  for (let port = o.from; port < Math.min(o.from + span, 65_536); port++) {
    const server = await listening(o.host, port);
    if (server === null) continue;
    // Whoever waits for nothing else may end.
    server.unref();
    return { port, release: () => new Promise((resolve) => void server.close(() => resolve())) };
  }
  throw new Error(`No port from ${o.from} to ${o.from + span - 1} is free on ${o.host}.`);
}
