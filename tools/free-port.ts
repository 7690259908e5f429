import net from 'node:net';

/** Ports looked at before giving up. */
const span = 100;

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The wanted port, or the next free one above it.
 * @param o.host address to listen on
 * @param o.from first port to try
 * @throws Error where none of the next 100 is free
 */
export async function nextFreePort(o: { readonly host: string; readonly from: number }): Promise<number> {
  for (let port = o.from; port < Math.min(o.from + span, 65_536); port++) if (await isFree(o.host, port)) return port;
  throw new Error(`No port from ${o.from} to ${o.from + span - 1} is free on ${o.host}.`);
}
