import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runDashboard } from './dashboard-process';
import { holdFreePort, waitForPort } from './free-port';
import { keepRunning, type Running } from './keep-running';

/** A server that answers every page with its process's number. */
const PROGRAM = `
require('node:http').createServer((request, response) => response.end(String(process.pid)))
  .listen(Number(process.env.PORT), process.env.HOSTNAME);`;
const host = '127.0.0.1';

describe('the web server', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keep-running-'));
  const server = path.join(folder, 'server.cjs');
  const running: Running[] = [];
  afterEach(async () => {
    for (const program of running.splice(0)) await program.stop();
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  async function keep(program: string) {
    fs.writeFileSync(server, program);
    const held = await holdFreePort({ host, from: 30_000 + (process.pid % 10_000) });
    await held.release();
    const { port } = held;
    const lines: string[] = [];
    const kept = keepRunning({
      name: 'The web server',
      say: (line) => lines.push(line),
      pause: async () => undefined,
      begin: async () => {
        await waitForPort({ host, port });
        const root = path.resolve(__dirname, '..');
        return runDashboard({ root, server, host, port, environment: {}, quiet: true });
      },
    });
    running.push(kept);
    const page = async () => (await fetch(`http://${host}:${port}/`)).text();
    return { kept, lines, pid: async () => Number(await page()) };
  }

  /** Asks until somebody else answers. */
  async function otherThan(pid: number, ask: () => Promise<number>): Promise<number> {
    for (;;) {
      const other = await ask().catch(() => pid);
      if (other !== pid) return other;
    }
  }

  it('comes back on its port when it is killed, and stays away when it is stopped', async () => {
    const { kept, lines, pid } = await keep(PROGRAM);
    await kept.ready;
    const first = await pid();
    process.kill(first, 'SIGKILL');
    const second = await otherThan(first, pid);
    expect(second).not.toBe(first);
    await kept.stop();
    expect(await kept.ended).toMatch(/^exit /);
    await expect(pid()).rejects.toThrow('fetch failed');
    expect(lines[0]).toBe('The web server has ended (exit SIGKILL); starting it again ...');
  });

  it('becomes ready although it is killed before its first page', async () => {
    const note = path.join(folder, 'begun');
    const { kept, lines, pid } = await keep(`
      const fs = require('node:fs');
      if (!fs.existsSync(${JSON.stringify(note)})) {
        fs.writeFileSync(${JSON.stringify(note)}, '');
        process.kill(process.pid, 'SIGKILL');
      }
      ${PROGRAM}`);
    await kept.ready;
    expect(await pid()).toBeGreaterThan(0);
    expect(lines).toEqual([
      'The web server has ended (exit SIGKILL); starting it again ...',
      'The web server runs again.',
    ]);
  });

  it('is given up in words where it dies again and again', async () => {
    const { kept, lines } = await keep('process.exit(3)');
    await expect(kept.ready).rejects.toThrow('The web server ended 6 times within 60 s, at last with exit 3.');
    await expect(kept.ended).rejects.toThrow('6 times');
    expect(lines).toHaveLength(5);
  });
});
