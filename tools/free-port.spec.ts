import net from 'node:net';
import { holdFreePort, waitForPort } from './free-port';

const host = '127.0.0.1';

describe('holdFreePort', () => {
  it('gives two that ask at the same moment a port each, and each to its program when it is given up', async () => {
    const from = 20_000 + Math.floor(process.pid % 10_000);
    const held = await Promise.all([holdFreePort({ host, from }), holdFreePort({ host, from })]);
    expect(held[0].port).not.toBe(held[1].port);
    for (const { port, release } of held) {
      await release();
      const server = net.createServer();
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, resolve);
      });
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('says in words that none is free', async () => {
    await expect(holdFreePort({ host: '203.0.113.1', from: 3000 })).rejects.toThrow(
      'No port from 3000 to 3099 is free',
    );
  });
});

describe('waitForPort', () => {
  it('waits for whoever lets go of it, and says in words that another program has it', async () => {
    const held = await holdFreePort({ host, from: 40_000 + Math.floor(process.pid % 10_000) });
    const { port } = held;
    await expect(waitForPort({ host, port })).rejects.toThrow(`Port ${port} on 127.0.0.1 has been taken by another`);
    const free = waitForPort({ host, port });
    await held.release();
    await free;
  });
});
