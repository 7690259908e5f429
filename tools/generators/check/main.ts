/**
 * `npm run check:generators`: runs every generator through Nx in a temporary copy of the checkout, and holds what it wrote against Prettier,
 * the types of all that is affected, ESLint with the layers' boundaries, and its own specs. Takes about a minute.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { changedFiles, copyCheckout } from './copy-checkout';
import { typeProblems } from './type-problems';

const root = path.resolve(import.meta.dirname, '../../..');

/** Each generator, and each skeleton of a chart. */
const RUNS: readonly (readonly string[])[] = [
  ...['milestones', 'products', 'run'].map((of) => [
    ...['chart', `probe-of-${of}`, '--of', of, '--page', of === 'run' ? '/forecasts' : '/timeline'],
    ...['--name', 'A probe', '--note', 'How the generator’s chart looks'],
  ]),
  [
    ...['lib', 'probe', '--layer', 'domain', '--holds', 'what the generator writes'],
    ...['--list', 'probe-kind', '--members', 'air,cold-plate'],
  ],
  [
    ...['fact-kind', 'probe-trial', '--lib', 'adoption', '--says', 'A probe of the generator', '--page', '/timeline'],
    ...['--fields', 'heldOn:date,ports:number?,place:text,fromYear:year?,open:flag', '--permission', 'timeline.read'],
  ],
];

/** Files beside those written that have to compile: where facts and charts meet whoever asks for them. */
const AFFECTED = ['libs/api/src/index.ts', 'apps/dashboard/src/sources/source-text.ts'];

let failures = 0;

function report(what: string, problems: string): void {
  if (problems === '') return;
  failures += 1;
  process.stderr.write(`\n${what}:\n${problems}\n`);
}

/** What a program of node_modules printed if it did not end well; empty if it did. */
function complaints(copy: string, program: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [path.join('node_modules', program), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_INTERACTIVE: 'false', NX_WORKSPACE_ROOT_PATH: copy },
  });
  return run.status === 0 ? '' : `${run.stdout}${run.stderr}`.trim() || `ended with ${run.status ?? run.signal}`;
}

function check(copy: string): void {
  copyCheckout(root, copy);
  for (const args of RUNS) {
    const [generator = '', name = ''] = args;
    const options = ['g', `./tools/generators:${generator}`, ...args.slice(1)];
    report(`nx g ${generator} ${name}`, complaints(copy, 'nx/dist/bin/nx.js', options));
  }
  const changed = changedFiles(root, copy);
  const sources = changed.filter((file) => file.endsWith('.ts'));
  const specs = sources.filter((file) => file.endsWith('.spec.ts') && !file.startsWith('libs/db/'));
  if (specs.length < 4) report('The generators', `wrote ${specs.length} specs: ${changed.join(', ')}`);
  report('Format', complaints(copy, 'prettier/bin/prettier.cjs', ['--check', '--ignore-unknown', ...changed]));
  report('Types', typeProblems(copy, [...sources, ...AFFECTED]).join('\n'));
  report('Lint', complaints(copy, 'eslint/bin/eslint.js', sources));
  report(
    'Specs',
    complaints(copy, 'jest/bin/jest.js', ['--config', 'tools/jest-all.cjs', '--ci', '--runTestsByPath', ...specs]),
  );
}

const copy = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'waveguide-generators-'));
try {
  check(copy);
} finally {
  fs.rmSync(copy, { recursive: true, force: true });
}
console.log(failures === 0 ? `${RUNS.length} runs of the generators: all is well.` : `${failures} checks failed.`);
process.exitCode = failures === 0 ? 0 : 1;
