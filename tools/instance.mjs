/**
 * One running Waveguide a checkout. The first process listens on a socket in .data and tells whoever connects what it does;
 * the operating system closes the socket with the process, so that a kill -9 leaves no lock behind.
 */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** Relative to the root: a socket's path may have about 100 characters only, and checkouts lie deep. */
const socketFile = path.join('.data', 'instance.sock');
const answerTimeoutMs = 2_000;

/** What the process at the other end says of itself, null where nobody is there. */
function ask() {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(socketFile);
    socket.setTimeout(answerTimeoutMs, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(text ? JSON.parse(text) : null));
  });
}

function listen(state) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.end(JSON.stringify(state)));
    server.once('error', reject);
    server.listen(socketFile, () => {
      server.unref();
      resolve(server);
    });
  });
}

/**
 * Claims this checkout for this process; the working folder must be its root.
 * @returns {Promise<{ claimed: true, announce: (state: object) => void, release: () => void } | { claimed: false, pid: number, url: string | null, activity: string }>}
 */
export async function claimInstance() {
  fs.mkdirSync('.data', { recursive: true, mode: 0o700 });
  const state = { pid: process.pid, url: null, activity: 'starting' };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const server = await listen(state);
      return { claimed: true, announce: (news) => Object.assign(state, news), release: () => server.close() };
    } catch (error) {
      if (error.code !== 'EADDRINUSE') break; // a file system without sockets: run without the guard
      const other = await ask();
      if (other) return { claimed: false, ...other };
      fs.rmSync(socketFile, { force: true }); // left by a process that was killed
    }
  }
  return { claimed: true, announce: () => {}, release: () => {} };
}
