import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const environment = { ...process.env, NX_DAEMON: 'false', NX_INTERACTIVE: 'false', FORCE_COLOR: '0' };

interface Case {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** Names of the rules that have to find fault with it. */
  readonly broken: readonly string[];
}

const inQuantity = 'libs/quantity/src/forbidden.ts';
const FIRST_ASSERTED = 'export const first = (years: readonly number[]): number => years[0]!;\n';
const cases: readonly Case[] = [
  ...(
    [
      ['a kernel lib that imports the database', inQuantity, "export * from '@waveguide/db';\n"],
      [
        'a kernel lib that imports types of the domain',
        inQuantity,
        "export type { Claim } from '@waveguide/evidence';\n",
      ],
      ['a domain lib that imports charts', 'libs/evidence/src/forbidden.ts', "export * from '@waveguide/charts';\n"],
      ['a component that imports the database', 'libs/ui/src/forbidden.ts', "export * from '@waveguide/db';\n"],
      ['a repository that imports procedures', 'libs/db/src/forbidden.ts', "export * from '@waveguide/api';\n"],
    ] as const
  ).map(([title, file, text]) => ({ title, file, text, broken: ['@nx/enforce-module-boundaries'] })),
  ...(
    [
      ['a Node built-in', "export { readFileSync } from 'node:fs';\n", 'no-restricted-imports'],
      ['React', "export { useState } from 'react';\n", 'no-restricted-imports'],
      ['randomness', 'export const draw = (): number => Math.random();\n', 'no-restricted-properties'],
      ['the clock', 'export const now = (): number => Date.now();\n', 'no-restricted-properties'],
      ['the clock by another name', 'export const now = (): Date => new Date();\n', 'no-restricted-syntax'],
      ['the host', 'export const port = process.env.PORT;\n', 'no-restricted-globals'],
    ] as const
  ).map(([what, text, rule]) => ({
    title: `a universal lib that uses ${what}`,
    file: inQuantity,
    text,
    broken: [rule],
  })),
  ...['db', 'auth', 'api'].flatMap((name) =>
    (
      [
        ['Date.now()', 'export const now = (): number => Date.now();\n', 'no-restricted-properties'],
        ['new Date()', 'export const now = (): Date => new Date();\n', 'no-restricted-syntax'],
      ] as const
    ).map(([what, text, rule]) => ({
      title: `${what} in libs/${name}, where time is the database's`,
      file: `libs/${name}/src/forbidden.ts`,
      text,
      broken: [rule],
    })),
  ),
  ...['libs/vendors/src', 'libs/forecasts/src/model', 'apps/dashboard/src/view'].map((folder) => ({
    title: `that an element of a list is asserted in ${folder}`,
    file: `${folder}/forbidden.ts`,
    text: FIRST_ASSERTED,
    broken: ['@typescript-eslint/no-non-null-assertion'],
  })),
  ...['libs/forecasts/src/engine/allowed.ts', 'libs/vendors/src/allowed.spec.ts'].map((file) => ({
    title: `nothing in ${file}, where loops over draws and specs assert elements`,
    file,
    text: FIRST_ASSERTED,
    broken: [],
  })),
  ...['libs/evidence/src/allowed.ts', 'libs/db/src/allowed.ts'].map((file) => ({
    title: `nothing in ${file}, which imports downward`,
    file,
    text: "export { ok } from '@waveguide/quantity';\n",
    broken: [],
  })),
];

/** Runs the repository's own ESLint configuration over the cases, in a process of its own: Jest cannot load its modules. */
const program = `
  import { ESLint } from 'eslint';
  import { text } from 'node:stream/consumers';
  const eslint = new ESLint();
  const broken = [];
  for (const { file, text: source } of JSON.parse(await text(process.stdin))) {
    const [{ messages }] = await eslint.lintText(source, { filePath: file });
    broken.push(messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId));
  }
  process.stdout.write('RESULT' + JSON.stringify(broken));`;

function node(args: readonly string[], input = ''): string {
  const run = spawnSync(process.execPath, args, { cwd: root, env: environment, input, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${args[0]} failed: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

describe('the linter finds', () => {
  let found: string[][];

  beforeAll(() => {
    // The boundary rule reads Nx's project graph and silently skips itself if none has been made yet.
    node([path.join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'show', 'projects']);
    found = JSON.parse(
      node(['--input-type=module', '-e', program], JSON.stringify(cases)).split('RESULT')[1]!,
    ) as string[][];
  });

  it.each(cases.map((one, index) => [one.title, one.broken, index] as const))('%s', (_title, broken, index) => {
    expect(found[index]).toEqual(broken);
  });
});
