import { BlockList, isIP } from 'node:net';
import { err, ok, type Result } from '@waveguide/quantity';

/** The machines whose word about their clients counts: the proxies in front of an installation. */
export interface TrustedProxies {
  includes(address: string): boolean;
}

/** IPv4 in IPv6's clothes, as a server that listens on both sees it, is IPv4. */
function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address.trim());
  return mapped?.[1] ?? address.trim();
}

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Reads `TRUSTED_PROXIES`: addresses and networks such as `127.0.0.1, 10.0.0.0/24, fd00::/8`, with commas between them.
 * @returns a sentence that names the entry at fault if one is neither
 */
export function readTrustedProxies(text: string | undefined): Result<TrustedProxies, string> {
  const list = new BlockList();
  for (const entry of (text ?? '').split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [address = '', prefix, ...rest] = entry.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    if (isIP(address) === 0 || rest.length > 0 || !(bits <= most))
      return err(
        `TRUSTED_PROXIES has “${entry}”: addresses and networks such as 127.0.0.1 or 10.0.0.0/24 are expected.`,
      );
    list.addSubnet(address, bits, family(address));
  }
  return ok({ includes: (address) => isIP(address) !== 0 && list.check(address, family(address)) });
}

/** Who is at the other end of a connection, and whom that end says that it speaks for. */
export interface Connection {
  /** Of the socket. */
  readonly peer: string;
  /** `X-Forwarded-For`; null if there is none. */
  readonly forwardedFor: string | null;
}

/**
 * The network address of a client. What a request says of it counts only if a trusted proxy sent the request: then it is the last
 * address of the chain that is no trusted proxy's, since all before it may be made up.
 */
export function clientAddress({ peer, forwardedFor }: Connection, trusted: TrustedProxies): string {
  let client = plainAddress(peer);
  const chain = (forwardedFor ?? '').split(',').map(plainAddress);
  while (trusted.includes(client)) {
    const before = chain.pop();
    if (before === undefined || isIP(before) === 0) break;
    client = before;
  }
  return client;
}
