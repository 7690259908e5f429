import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makePathsReadable, readableTarget } from './readable-path';

describe('readableTarget', () => {
  it.each([
    '/',
    '/charts/ports-forecast.svg?scenario=base&revision=1',
    '/briefings/a/exports/b/Zo%C3%AB-%20%E2%80%9CQ4%E2%80%9D.zip',
    '/sources?text=%ff%',
    '/vendors/100%25',
    '*',
  ])('leaves %s as it is', (target) => {
    expect(readableTarget(target)).toBe(target);
  });

  it.each([
    ['/charts/%ff.svg', '/charts/%25ff.svg'],
    ['/charts/%FF.svg?revision=%ff', '/charts/%25FF.svg?revision=%ff'],
    ['/%', '/%25'],
    ['/%zz/%20', '/%25zz/%2520'],
    ['/vendors/%c0%ae%c0%ae', '/vendors/%25c0%25ae%25c0%25ae'],
    ['/%ed%a0%80', '/%25ed%25a0%2580'],
    ['http://localhost/%e2%82', 'http://localhost/%25e2%2582'],
  ])('has the percent signs of %s stand for themselves', (target, readable) => {
    expect(readableTarget(target)).toBe(readable);
    expect(() => decodeURIComponent(readable.split('?')[0]!)).not.toThrow();
  });
});

it('every server of the process is asked for readable paths', async () => {
  makePathsReadable();
  const server = createServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const told = async (path: string) => {
    const sent = ask({ host: '127.0.0.1', port, path, agent: false }).end();
    const [response] = (await once(sent, 'response')) as [AsyncIterable<Buffer>];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  expect(await told('/charts/%ff.svg?a=%ff')).toBe('/charts/%25ff.svg?a=%ff');
  expect(await told('/charts/a%20b.svg')).toBe('/charts/a%20b.svg');
  server.close();
  await once(server, 'close');
});
