import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildDashboard } from './build-dashboard';
import { schemaBundles, schemaProblems } from './bundle/schema-pages';
import { findChromium } from './find-chromium.mjs';
import {
  countJest,
  countPlaywright,
  countStep,
  total,
  type JestReport,
  type PlaywrightReport,
  type StepResult,
} from './test-report';

/** How `npm test` was asked for. */
export interface TestOptions {
  readonly root: string;
  /** True if whatever is skipped counts as failed. */
  readonly complete: boolean;
  /** The one step to run; all of them without it. */
  readonly only?: StepKey;
}

/** What a step is called on the command line: `npm run lint` asks for the step `lint`, and so on. */
export const stepKeys = [
  'format',
  'lint',
  'typecheck',
  'migrations',
  'generators',
  'unit',
  'build',
  'bundles',
  'e2e',
] as const;
export type StepKey = (typeof stepKeys)[number];
export const isStepKey = (text: string): text is StepKey => stepKeys.some((key) => key === text);

interface Command {
  readonly root: string;
  /** A program of node_modules, by the path of its JavaScript. */
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Ends a step that hangs, in milliseconds; the slowest takes about a quarter of an hour on two slow cores. */
const stepTimeoutMs = 45 * 60_000;

const quiet = {
  NX_DAEMON: 'false',
  NX_INTERACTIVE: 'false',
  NEXT_TELEMETRY_DISABLED: '1',
  NO_UPDATE_NOTIFIER: '1',
};

/** Runs a program with its output shown and no standard input; resolves with whether it ended well. */
function run({ root, program, args, environment }: Command): Promise<boolean> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: stepTimeoutMs,
    env: { ...process.env, ...quiet, ...environment },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

function readReport<T>(file: string): T | null {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : null;
}

/** An empty place for a step's report: one of an earlier run must not be counted. */
function reportFile(root: string, name: string): string {
  const folder = path.join(root, '.data', 'test');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, name);
  fs.rmSync(file, { force: true });
  return file;
}

const nx = (root: string, target: string) =>
  run({
    root,
    program: 'nx/dist/bin/nx.js',
    args: ['run-many', '--target', target, '--output-style=static', '--parallel=2'],
  });

async function jest(root: string): Promise<StepResult> {
  const file = reportFile(root, 'jest.json');
  await run({
    root,
    program: 'jest/bin/jest.js',
    args: ['--config', 'tools/jest-all.cjs', '--ci', '--json', '--outputFile', file],
  });
  return countJest(readReport<JestReport>(file));
}

async function build(root: string): Promise<StepResult> {
  const built = await buildDashboard(root).then(
    () => true,
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      return false;
    },
  );
  return countStep('Production build', built);
}

async function bundles(root: string): Promise<boolean> {
  const problems = schemaProblems(schemaBundles(path.join(root, 'apps', 'dashboard', '.next')));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length === 0;
}

async function journeys(root: string): Promise<StepResult> {
  const name = 'Browser journeys';
  const browser = findChromium(process.env);
  if (!browser) {
    const note = 'NO BROWSER: the journeys were not run. Install Chromium, or name one in CHROMIUM_PATH.';
    return { name, passed: 0, failed: 0, skipped: 1, note };
  }
  const file = reportFile(root, 'playwright.json');
  await run({
    root,
    program: '@playwright/test/cli.js',
    args: ['test', '--config', 'apps/dashboard-e2e/playwright.config.mjs', '--reporter=list,json'],
    environment: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  return countPlaywright(readReport<PlaywrightReport>(file));
}

const drift = (root: string) =>
  run({
    root,
    program: 'prisma/build/index.js',
    args: [
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    ],
    environment: { DATABASE_URL: '' },
  });

/** Runs every generator in a copy of the checkout: too long for a spec. */
const generators = (root: string) =>
  run({ root, program: 'tsx/dist/cli.mjs', args: ['tools/generators/check/main.ts'] });

type Step = readonly [name: string, work: (root: string) => Promise<boolean | StepResult>];

const steps: Readonly<Record<StepKey, Step>> = {
  format: [
    'Format',
    (root) => run({ root, program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] }),
  ],
  lint: ['Lint', (root) => nx(root, 'lint')],
  typecheck: ['Types', (root) => nx(root, 'typecheck')],
  migrations: ['Migrations against schema', drift],
  generators: ['Generators', generators],
  unit: ['Jest', jest],
  build: ['Production build', build],
  bundles: ['Bundles of pages that read', bundles],
  e2e: ['Browser journeys', journeys],
};

/**
 * Runs every step, or the one asked for, whether an earlier one failed or not, and ends with the one line that counts them all.
 * @returns the process's exit code
 */
export async function test({ root, complete, only }: TestOptions): Promise<0 | 1> {
  const results: StepResult[] = [];
  const summary: string[] = [];
  for (const key of only ? [only] : stepKeys) {
    const [name, work] = steps[key];
    process.stdout.write(`\n== ${name}\n`);
    const began = performance.now();
    const outcome = await work(root);
    const result = typeof outcome === 'boolean' ? countStep(name, outcome) : outcome;
    results.push(result);
    const { passed, failed, skipped, note } = result;
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    summary.push(
      `${name.padEnd(26)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${took})`,
      ...(note ? [`${' '.repeat(27)}${note}`] : []),
    );
  }
  const { line, failed } = total(results, complete);
  process.stdout.write(`\n${summary.join('\n')}\n\n${line}\n`);
  return failed > 0 ? 1 : 0;
}
