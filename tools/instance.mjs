/**
 * One running Waveguide a checkout. The first process listens on a socket in .data and tells whoever connects what it does;
 * the operating system closes the socket with the process, so that a kill -9 leaves no lock behind.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** Relative to the root: a socket's path may have about 100 characters only, and checkouts lie deep. */
const folder = '.data';
/** Leads to the socket of the process that has the checkout. It is made when that one listens already, and by one process only. */
const claim = path.join(folder, 'instance');
/** A process that is busy accepts a connection and answers it later; whoever has ended accepts none. */
const answerTimeoutMs = 10_000;
const busy = { pid: null, url: null, activity: 'busy' };
/** Others may claim and be killed meanwhile; nobody is that unlucky often. */
const mostAttempts = 10;

/**
 * What the process at the other end of a socket says of itself, null where nobody is there.
 * @param {string} socketFile
 */
function ask(socketFile) {
  return new Promise((resolve) => {
    let text = '';
    let connected = false;
    const socket = net.connect(socketFile, () => (connected = true));
    socket.setTimeout(answerTimeoutMs, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk));
    socket.on('end', () => resolve(text === '' ? null : JSON.parse(text)));
    socket.on('error', () => {}); // told by what it closes with
    socket.on('close', () => resolve(connected ? busy : null));
  });
}

function listen(socketFile, state) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.end(JSON.stringify(state)));
    server.once('error', reject);
    server.listen(socketFile, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** The socket that the claim leads to, null where there is no claim. */
function claimedSocket() {
  try {
    return path.join(folder, fs.readlinkSync(claim));
  } catch {
    return null;
  }
}

/** Takes away the claim of a process that was killed, and not another that has come into its place since. */
function clearAway(deadSocket) {
  const aside = `${deadSocket}.dead.${process.pid}`;
  try {
    fs.renameSync(claim, aside);
    if (path.join(folder, fs.readlinkSync(aside)) === deadSocket) fs.rmSync(deadSocket, { force: true });
    else fs.symlinkSync(fs.readlinkSync(aside), claim);
  } catch {
    // Somebody else was faster.
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/**
 * Claims this checkout for this process; the working folder must be its root.
 * @returns {Promise<{ claimed: true, announce: (state: object) => void, release: () => void } | { claimed: false, pid: number | null, url: string | null, activity: string }>}
 */
export async function claimInstance() {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const state = { pid: process.pid, url: null, activity: 'starting' };
  const own = `instance.${randomBytes(6).toString('hex')}.sock`;
  const unguarded = { claimed: true, announce: () => {}, release: () => {} };
  let server;
  try {
    server = await listen(path.join(folder, own), state);
  } catch {
    return unguarded; // a file system without sockets
  }
  const release = () => {
    if (claimedSocket() === path.join(folder, own)) fs.rmSync(claim, { force: true });
    server.close();
  };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    try {
      fs.symlinkSync(own, claim);
      return { claimed: true, announce: (news) => Object.assign(state, news), release };
    } catch (error) {
      if (error.code !== 'EEXIST') break; // a file system without links
    }
    const socketFile = claimedSocket();
    const other = socketFile && (await ask(socketFile));
    if (other) {
      server.close();
      return { claimed: false, ...other };
    }
    if (socketFile) clearAway(socketFile);
  }
  server.close();
  return unguarded;
}
