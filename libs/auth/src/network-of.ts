import { isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, as far as one person has it: an IPv4 address itself, and of IPv6 the first 64 bits, within which
 * everybody chooses their addresses as they like. What is no address is its own network.
 */
export function networkOf(address: string): string {
  const plain = address.trim().split('%', 1)[0] ?? '';
  if (!isIPv6(plain)) return plain;
  // As RFC 5952 writes it: hexadecimal throughout, in lower case and without leading zeros.
  const written = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [head = '', tail] = written.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? [] : tail.split(':');
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
