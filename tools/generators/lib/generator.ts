import { generateFiles, readJson, writeJson, type Tree } from '@nx/devkit';
import fs from 'node:fs';
import path from 'node:path';
import { namesOf, pluralOf } from '../edit/names';
import { addText, keysOf } from '../edit/source-edit';
import { editFile, readText, refuseExisting } from '../edit/tree-edit';

/** What the command line says. */
export interface LibOptions {
  readonly name: string;
  /** A layer of eslint.config.mjs. */
  readonly layer: string;
  readonly runtime: 'universal' | 'server';
  /** What it holds, for the table of docs/architecture.md. */
  readonly holds: string;
  /** The closed list with which it begins, in the singular. */
  readonly list: string;
  /** Members of that list, with commas between. */
  readonly members: string;
}

const LINT = 'eslint.config.mjs';
const PAGE = 'docs/architecture.md';

interface Lock {
  readonly packages: Readonly<Record<string, object>>;
}

/** The lock file as npm itself writes it once the folder is there: the workspace and the link to it. */
function enterInLock(tree: Tree, name: string, folder: string): void {
  const lock = readJson<Lock>(tree, 'package-lock.json');
  const packages = {
    ...lock.packages,
    [folder]: { name, version: '0.1.0' },
    [`node_modules/${name}`]: { resolved: folder, link: true },
  };
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeJson(tree, 'package-lock.json', { ...lock, packages: Object.fromEntries(sorted) });
}

/** A line in the table of what lies where: after the last of its layer and runtime, or before what is no library. */
function enterInPage(tree: Tree, folder: string, { holds, layer, runtime }: LibOptions): void {
  const lines = readText(tree, PAGE).split('\n');
  const isRow = (line: string) => line.startsWith('| `libs/');
  const beside = lines.findLastIndex((line) => isRow(line) && line.includes(`| ${layer}, ${runtime} `));
  const at = beside < 0 ? lines.findLastIndex(isRow) : beside;
  if (at < 0) throw new Error(`${PAGE} has lost its table of libraries.`);
  tree.write(PAGE, lines.toSpliced(at + 1, 0, `| \`${folder}\` | ${holds} | ${layer}, ${runtime} |`).join('\n'));
}

/** A library that lint, types, Jest and npm know, with a first closed list, its labels and their spec. */
export default function lib(tree: Tree, options: LibOptions): () => void {
  const { name, layer, runtime } = options;
  const folder = `libs/${namesOf(name).kebab}`;
  const layers = keysOf({ file: LINT, text: readText(tree, LINT) }, 'layers').filter((known) => known !== 'app');
  if (!layers.includes(layer))
    throw new Error(`${LINT} has no layer “${layer}” for libraries. It has: ${layers.join(', ')}.`);
  refuseExisting(tree, [`${folder}/package.json`]);
  const list = namesOf(options.list);
  const members = options.members.split(',').map((member) => namesOf(member.trim()));
  generateFiles(tree, path.join(__dirname, 'files'), folder, {
    name,
    layer,
    runtime,
    kebab: list.kebab,
    list,
    several: namesOf(pluralOf(list.kebab)),
    members,
  });
  if (runtime === 'universal') editFile(tree, LINT, [addText('universal', name)]);
  enterInLock(tree, `@waveguide/${name}`, folder);
  enterInPage(tree, folder, options);
  return () => {
    const link = path.join(tree.root, 'node_modules', '@waveguide', name);
    if (!fs.existsSync(link)) fs.symlinkSync(path.join('..', '..', folder), link);
    console.log(`
@waveguide/${name} is there: npx nx lint @waveguide/${name}, npx nx typecheck @waveguide/${name}, npx nx test @waveguide/${name}.
- Say why it is a library of its own: a page in docs/decisions, entered in docs/decisions/README.md. No generator can.
- Name what it imports in the dependencies of ${folder}/package.json, and @waveguide/${name} in those of its importers; then npm install.
- npm run house draws it into docs/architecture.md once somebody imports it. tools/house/house.spec.ts fails until then.`);
  };
}
