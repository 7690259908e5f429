/**
 * How long a search takes over 1, 10 and 100 times the shipped ledger, in an embedded PostgreSQL of its own that is removed afterwards;
 * `--json` prints one object.
 */
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { SEARCH_CATALOGUE } from '@waveguide/api/search-catalogue';
import { createClient, describeSeedProblem, findEntries, seedDatabase, type PrismaClient } from '@waveguide/db';
import { startOwnServer } from '@waveguide/db/testing';
import { growLedger } from './grown-ledger';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const ROUNDS = 15;
const WARM_UP = 3;

/** Times the shipped ledger, with the median that is aimed at, in milliseconds. */
const SIZES = [
  { times: 1, aim: 50 },
  { times: 10, aim: 100 },
  { times: 100, aim: 100 },
] as const;

/** Names, typing errors, many words, what nearly everything has, and what nothing has. */
const SEARCHES = [
  'broadcom',
  'Brodcom',
  'lightcountng ports 2030',
  'co-pakaged optics revenue 2027',
  'steepness',
  'cpo',
  'c',
  'nvidia broadcom steepness',
  'xyzzyplugh',
] as const;

/** The middle and the worst of some durations, in milliseconds. */
interface Spread {
  readonly median: number;
  readonly worst: number;
}

function spreadOf(durations: readonly number[]): Spread {
  const sorted = [...durations].sort((a, b) => a - b);
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  return { median: rounded(sorted[Math.floor(sorted.length / 2)]), worst: rounded(sorted.at(-1)) };
}

async function timeSearch(client: PrismaClient, text: string): Promise<Spread> {
  const durations: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await findEntries(client, { text, limit: 5 });
    if (round >= 0) durations.push(performance.now() - begun);
  }
  return spreadOf(durations);
}

async function measure(client: PrismaClient) {
  const seeded = await seedDatabase(client, {
    readFile: (name) => readFile(path.join(ROOT, 'prisma', 'seeds', name), 'utf8'),
    beside: SEARCH_CATALOGUE,
  });
  if (!seeded.ok) throw new Error(seeded.error.map(describeSeedProblem).join('\n'));
  const sizes = [];
  for (const { times, aim } of SIZES) {
    await growLedger(client, times);
    const entries = await client.searchEntry.count();
    const words = await client.searchWord.count();
    const searches: (Spread & { readonly text: string })[] = [];
    for (const text of SEARCHES) searches.push({ text, ...(await timeSearch(client, text)) });
    sizes.push({ times, aim, entries, words, searches });
  }
  return sizes;
}

const [load = 0] = loadavg().map((value) => Math.round(value * 100) / 100);
const folder = fs.mkdtempSync(path.join(tmpdir(), 'waveguide-bench-ledger-'));
const data = path.join(folder, 'postgres');
const server = await startOwnServer({ folder: data });
const client = createClient(server.url('postgres'));
try {
  const sizes = await measure(client);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ load, sizes }));
  else {
    console.log(`${ROUNDS} rounds each, milliseconds, median and worst; load of the machine before: ${load}.`);
    for (const { times, aim, entries, words, searches } of sizes) {
      console.log(`\n${times} x the ledger: ${entries} entries, ${words} words; aim: a median below ${aim} ms`);
      for (const { text, median, worst } of searches)
        console.log(
          `${text.padEnd(34)}${median.toFixed(1).padStart(8)}${worst.toFixed(1).padStart(8)}${median < aim ? '' : '  missed'}`,
        );
    }
  }
} finally {
  await client.$disconnect();
  await server.stop();
  // It may lie elsewhere, if this user may not run a server on it.
  fs.rmSync(fs.realpathSync(data), { recursive: true, force: true });
  fs.rmSync(folder, { recursive: true, force: true });
}
