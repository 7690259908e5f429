import fc from 'fast-check';
import { clientAddress, readTrustedProxies, type TrustedProxies } from './trusted-proxies';

function trusting(text: string | undefined): TrustedProxies {
  const read = readTrustedProxies(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

describe('readTrustedProxies', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', '127.0.0.2', false],
    ['192.0.2.7, 10.0.0.0/8', '10.255.1.2', true],
    ['10.0.0.0/31', '10.0.0.1', true],
    ['10.0.0.0/31', '10.0.0.2', false],
    ['fd00::/8', 'fd12::1', true],
    ['fd00::/8', 'fe80::1', false],
    ['0.0.0.0/0', '203.0.113.5', true],
    ['0.0.0.0/0', '::1', false],
    ['', '127.0.0.1', false],
    [undefined, '127.0.0.1', false],
    ['127.0.0.1', 'localhost', false],
  ])('“%s” has %s: %s', (text, address, included) => expect(trusting(text).includes(address)).toBe(included));

  it.each(['localhost', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '::1/129', '10.0.0', '*', '10.0.0.0/ 8'])(
    'refuses “%s” and names it',
    (entry) => {
      expect(readTrustedProxies(`127.0.0.1, ${entry}`)).toMatchObject({
        ok: false,
        error: expect.stringContaining(`“${entry}”`),
      });
    },
  );
});

describe('clientAddress', () => {
  const proxies = trusting('10.0.0.0/24');

  it.each([
    // Nobody trusted sent it: what it says of itself is not looked at.
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['203.0.113.5', null, '203.0.113.5'],
    ['::ffff:203.0.113.5', '10.0.0.1', '203.0.113.5'],
    // A trusted proxy sent it: the last address that is none.
    ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '192.0.2.66, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['10.0.0.1', '10.0.0.9, 10.0.0.2', '10.0.0.9'],
    ['10.0.0.1', null, '10.0.0.1'],
    ['10.0.0.1', 'unknown', '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1, nonsense', '10.0.0.1'],
  ])('of %s with “%s” is %s', (peer, forwardedFor, client) => {
    expect(clientAddress({ peer, forwardedFor }, proxies)).toBe(client);
  });

  it('is the peer’s whatever the request says, where no proxy is trusted', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.string(), (peer, forwardedFor) => {
        expect(clientAddress({ peer, forwardedFor }, trusting(''))).toBe(peer);
      }),
      { seed: 20261129 },
    );
  });
});
