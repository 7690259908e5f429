import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { readTrustedProxies } from '@waveguide/auth';
import { Gate, type GateOptions } from './open-gate';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that tells how much it read and for whom it took the client, behind a gate of its own. */
async function serve(proxies: string, options: Partial<GateOptions> = {}): Promise<number> {
  const trusted = readTrustedProxies(proxies);
  if (!trusted.ok) throw new Error(trusted.error);
  const gate = new Gate({
    trusted: trusted.value,
    isHttps: false,
    now: () => 0,
    procedureRefusal: ({ status, message }) => JSON.stringify({ status, message }),
    ...options,
  });
  const server = http.createServer((request, response) => {
    let size = 0;
    request.on('data', (chunk: Buffer) => (size += chunk.length));
    request.on('end', () => response.end(JSON.stringify({ size, client: request.headers['x-forwarded-for'] })));
  });
  const [listener] = server.listeners('request') as ((...given: unknown[]) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => listener?.(request, response));
  gate.guard(server);
  server.prependListener('request', (request, response) => gate.prepare(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const ask = (port: number, init: RequestInit = {}, path = '/sign-in') => fetch(`http://127.0.0.1:${port}${path}`, init);

/** Sends bytes as they are. @returns all that comes back until the connection ends */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let told = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (told += String(chunk)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(told));
  });
}

describe('Gate', () => {
  it('lets a small form in, and refuses 7.8 MB of brackets before any of it is sent', async () => {
    const port = await serve('');
    expect(await (await ask(port, { method: 'POST', body: 'a'.repeat(64_000) })).json()).toMatchObject({
      size: 64_000,
    });
    const told = await raw(port, 'POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 7800000\r\n\r\n[[[[');
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
    expect(told).toContain('larger than 64 kB');
  });

  it('asks how large it is of a body that does not say', async () => {
    const port = await serve('');
    const told = await raw(port, 'POST /sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
    expect(told).toMatch(/^HTTP\/1\.1 411 /);
  });

  it('answers a procedure’s client in the shape that it reads', async () => {
    const port = await serve('');
    const told = await raw(port, 'POST /api/trpc/a.b HTTP/1.1\r\nHost: a\r\nContent-Length: 8000001\r\n\r\n');
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
    expect(told).toContain('"status":413');
  });

  it('refuses a large body to a procedure unread where no session’s cookie comes with it', async () => {
    const port = await serve('');
    const large = { method: 'POST', body: 'a'.repeat(64_001) };
    const told = await raw(port, 'POST /api/trpc/a.b HTTP/1.1\r\nHost: a\r\nContent-Length: 64001\r\n\r\n[[[[');
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
    expect(told).toContain('larger than 64 kB');
    for (const name of ['waveguide.session_token', '__Secure-waveguide.session_token']) {
      const headers = { cookie: `theme=dark; ${name}=a` };
      expect((await ask(port, { ...large, headers }, '/api/trpc/a.b')).status).toBe(200);
    }
  });

  it('cuts a body off that stalls, with 408 and words', async () => {
    const port = await serve('', { stallTimeoutMs: 100 });
    const told = await raw(port, 'POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf');
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(told).toContain('did not come in time');
  });

  it('takes nobody’s word for who asks but that of a trusted proxy', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.1' };
    expect(await (await ask(await serve(''), { headers })).json()).toMatchObject({ client: '127.0.0.1' });
    expect(await (await ask(await serve('127.0.0.1'), { headers })).json()).toMatchObject({ client: '198.51.100.1' });
  });

  it('slows an address down, whatever address it claims', async () => {
    const port = await serve('');
    const sent = async (claimed: number) =>
      (await ask(port, { method: 'POST', body: 'a', headers: { 'x-forwarded-for': `198.51.100.${claimed}` } })).status;
    for (let i = 0; i < 240; i += 1) expect(await sent(i % 250)).toBe(200);
    const refused = await ask(port, { method: 'POST', body: 'a' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  });

  it.each([
    { proxies: '', isHttps: true, headers: {}, says: true },
    { proxies: '', isHttps: false, headers: {}, says: false },
    { proxies: '', isHttps: false, headers: { 'x-forwarded-proto': 'https' }, says: false },
    { proxies: '127.0.0.1', isHttps: false, headers: { 'x-forwarded-proto': 'https' }, says: true },
    { proxies: '127.0.0.1', isHttps: false, headers: { 'x-forwarded-proto': 'http' }, says: false },
  ])('says to come by https only where that is so: %j', async ({ proxies, isHttps, headers, says }) => {
    const answer = await ask(await serve(proxies, { isHttps }), { headers: new Headers(headers) });
    expect(answer.headers.get('strict-transport-security')).toBe(says ? 'max-age=31536000' : null);
  });
});
