/**
 * How far `npm ci` is, for whoever waits for it: npm itself says nothing for minutes where its output is no terminal. Node's own modules only.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const allows = (list, here) =>
  list === undefined ||
  list.includes(here) ||
  (list.some((name) => name.startsWith('!')) && !list.includes(`!${here}`));

/**
 * Folders that the lock file has npm fill on this machine, but for a few: packages for other systems are left out, not what only those need.
 * @param {{ packages: Record<string, { link?: boolean, os?: string[], cpu?: string[], libc?: string[] }> }} lock
 * @param {{ platform: string, arch: string, libc: string }} machine
 * @returns {string[]}
 */
export function expectedFolders({ packages }, { platform, arch, libc }) {
  const belongsHere = ({ os, cpu, libc: libraries }) =>
    allows(os, platform) && allows(cpu, arch) && (libraries === undefined || allows(libraries, libc));
  const leftOut = Object.keys(packages).filter((folder) => !belongsHere(packages[folder]));
  return Object.keys(packages).filter(
    (folder) =>
      folder.includes('node_modules/') &&
      packages[folder].link !== true &&
      !leftOut.some((other) => folder === other || folder.startsWith(`${other}/`)),
  );
}

/** @returns how many of the folders hold a package by now */
export function countInstalled(root, folders) {
  return folders.filter((folder) => fs.existsSync(path.join(root, folder, 'package.json'))).length;
}

/** @param {{ elapsedMs: number, installed: number, expected: number }} state */
export function progressLine({ elapsedMs, installed, expected }) {
  const seconds = Math.round(elapsedMs / 1000);
  const time = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `  ${time}: ${installed} of about ${expected} packages`;
}

/** This machine, as packages name it. */
export function thisMachine() {
  const libc = process.report?.getReport?.()?.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  return { platform: process.platform, arch: process.arch, libc };
}

/**
 * Runs a program with its output shown and without standard input, so that it cannot wait for an answer, and tells at intervals how far it is.
 * It ends with this process, and after its time limit.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, everyMs: number, limitMs: number, tell: (elapsedMs: number) => void }} o
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export function runTelling(command, args, { cwd, everyMs, limitMs, tell }) {
  const began = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], timeout: limitMs });
  const ticks = setInterval(() => tell(performance.now() - began), everyMs);
  const end = () => child.kill();
  process.once('exit', end);
  return new Promise((resolve) => {
    const over = (result) => {
      clearInterval(ticks);
      process.off('exit', end);
      resolve(result);
    };
    child.once('error', (error) => over({ ok: false, reason: `could not be run: ${error.message}` }));
    child.once('close', (code, signal) => {
      if (code === 0) return over({ ok: true });
      if (signal !== null && performance.now() - began >= limitMs)
        return over({ ok: false, reason: `was ended after ${Math.round(limitMs / 60_000)} minutes` });
      over({ ok: false, reason: `failed (${code ?? signal}); its output above says why` });
    });
  });
}
