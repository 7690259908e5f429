import type { Tree } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import chart, { type ChartOptions } from './chart/generator';
import factKind, { type FactKindOptions } from './fact-kind/generator';
import lib, { type LibOptions } from './lib/generator';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

/** A tree in memory with these files of the checkout, changed by `change`. */
function treeOf(files: readonly string[], change: Readonly<Record<string, (text: string) => string>> = {}): Tree {
  const tree = createTree();
  for (const file of files) tree.write(file, (change[file] ?? ((text: string) => text))(read(file)));
  return tree;
}

/** What lies in a tree's TypeScript that no parser takes. */
const syntaxProblems = (tree: Tree) =>
  tree
    .listChanges()
    .filter(({ path: file }) => /\.(ts|mjs)$/.test(file))
    .flatMap(({ path: file, content }) => {
      const { diagnostics = [] } = ts.transpileModule(`${content}`, { fileName: file, reportDiagnostics: true });
      return diagnostics.map(({ messageText }) => [file, messageText]);
    });

const text = (tree: Tree, file: string) => (tree.read(file, 'utf8') ?? '').replace(/\s+/g, ' ');

const CHART = [
  'libs/charts/src/catalogue/charts.ts',
  'libs/api/src/charts/ledger.ts',
  'libs/api/src/charts/forecasts.ts',
  'apps/dashboard/src/app/timeline/page.tsx',
];
const CHART_OPTIONS: ChartOptions = {
  id: 'new-chart',
  name: "A vendor's chart",
  note: 'How it looks',
  page: '/timeline',
  of: 'milestones',
};

describe('chart', () => {
  it.each([
    ['milestones', 'ledger'],
    ['products', 'ledger'],
    ['run', 'forecasts'],
  ] as const)('of %s has its record, and its loader among the %s', (of, loaders) => {
    const tree = treeOf(CHART);
    chart(tree, { ...CHART_OPTIONS, of });
    expect(syntaxProblems(tree)).toEqual([]);
    const catalogue = text(tree, 'libs/charts/src/catalogue/charts.ts');
    expect(catalogue).toContain(String.raw`'new-chart': { name: 'A vendor\'s chart', note: 'How it looks'`);
    expect(catalogue).toContain("export * from '../builders/new-chart-chart'");
    expect(text(tree, `libs/api/src/charts/${loaders}.ts`)).toContain("'new-chart': newChart,");
    const made = tree.listChanges().filter(({ path: file }) => file.includes('new-chart'));
    expect(made.map(({ path: file }) => file).toSorted()).toEqual([
      'libs/charts/src/builders/new-chart-chart.spec.ts',
      'libs/charts/src/builders/new-chart-chart.ts',
    ]);
  });

  it.each<readonly [string, Partial<ChartOptions>, string]>([
    ['an id that a chart has', { id: 'switch-capacity' }, 'CHARTS has “switch-capacity” already'],
    ['an id that is none', { id: 'New chart' }, 'is no name'],
    ['a page that is not there', { page: '/nowhere' }, 'There is no page /nowhere'],
  ])('refuses %s', (_what, options, message) => {
    expect(() => chart(treeOf(CHART), { ...CHART_OPTIONS, ...options })).toThrow(message);
  });

  it('does not write over a builder', () => {
    const tree = treeOf(CHART);
    tree.write('libs/charts/src/builders/new-chart-chart.ts', '');
    expect(() => chart(tree, CHART_OPTIONS)).toThrow('There is libs/charts/src/builders/new-chart-chart.ts already.');
  });

  it('says so if the catalogue is no longer what it knows', () => {
    const tree = treeOf(CHART, {
      'libs/charts/src/catalogue/charts.ts': (catalogue) => catalogue.replace('const CHARTS =', 'const ALL ='),
    });
    expect(() => chart(tree, CHART_OPTIONS)).toThrow('libs/charts/src/catalogue/charts.ts has no object CHARTS');
  });
});

const LIB = ['eslint.config.mjs', 'package-lock.json', 'docs/architecture.md'];
const LIB_OPTIONS: LibOptions = {
  name: 'cooling',
  layer: 'domain',
  runtime: 'universal',
  holds: 'how optics are cooled',
  list: 'cooling-method',
  members: 'air, cold-plate',
};

describe('lib', () => {
  it('has all that every library has', () => {
    const tree = treeOf(LIB);
    lib(tree, LIB_OPTIONS);
    expect(syntaxProblems(tree)).toEqual([]);
    const here = fs.readdirSync(path.join(root, 'libs/vendors')).filter((name) => name !== 'node_modules');
    expect(tree.children('libs/cooling').toSorted()).toEqual(here.toSorted());
    const [own, known] = [text(tree, 'libs/cooling/package.json'), read('libs/vendors/package.json')].map(
      (manifest) => JSON.parse(manifest) as { readonly nx: object },
    );
    expect(Object.keys(own ?? {})).toEqual(Object.keys(known ?? {}));
    expect(own?.nx).toEqual(known?.nx);
    expect(text(tree, 'docs/architecture.md')).toContain(
      '| `libs/cooling` | how optics are cooled | domain, universal |',
    );
  });

  it('is entered in the lock file and nothing else of it is moved', () => {
    const tree = treeOf(LIB);
    lib(tree, LIB_OPTIONS);
    const after = (tree.read('package-lock.json', 'utf8') ?? '').split('\n');
    const before = new Set(read('package-lock.json').split('\n'));
    expect(after.filter((line) => !before.has(line)).map((line) => line.trim())).toEqual([
      '"libs/cooling": {',
      '"name": "@waveguide/cooling",',
      '"node_modules/@waveguide/cooling": {',
      '"resolved": "libs/cooling",',
    ]);
    expect(after).toHaveLength(read('package-lock.json').split('\n').length + 8);
  });

  it('is held to be pure only if it is universal', () => {
    const listed = (['universal', 'server'] as const).map((runtime) => {
      const tree = treeOf(LIB);
      lib(tree, { ...LIB_OPTIONS, runtime });
      return text(tree, 'eslint.config.mjs').includes("'cooling'");
    });
    expect(listed).toEqual([true, false]);
  });

  it.each<readonly [string, Partial<LibOptions>, string]>([
    ['a layer that is none', { layer: 'cellar' }, 'no layer “cellar” for libraries. It has: kernel, domain,'],
    ['the layer of the application', { layer: 'app' }, 'no layer “app”'],
    ['members that are no names', { members: 'air,Cold plate' }, 'is no name'],
  ])('refuses %s', (_what, options, message) => {
    expect(() => lib(treeOf(LIB), { ...LIB_OPTIONS, ...options })).toThrow(message);
  });
});

const FACT = [
  'apps/dashboard/src/app/timeline/page.tsx',
  'apps/dashboard/src/sources/source-text.ts',
  'libs/adoption/src/index.ts',
  'libs/adoption/src/schema/index.ts',
  'libs/api/src/app-router.ts',
  'libs/auth/src/permission.ts',
  'libs/db/src/index.ts',
  'libs/db/src/ledger/citation-index.ts',
  'libs/db/src/seed/dataset.ts',
  'libs/db/src/seed/facts.ts',
  'libs/evidence/src/index.ts',
  'libs/evidence/src/schema/index.ts',
  'libs/evidence/src/source.ts',
  'prisma/schema.prisma',
];
const FACT_OPTIONS: FactKindOptions = {
  name: 'facility',
  lib: 'adoption',
  says: 'A place where engines are made',
  fields: 'openedOn:date,lines:number?',
  permission: 'timeline.read',
  page: '/timeline',
};

describe('fact-kind', () => {
  it('is declared once, and entered wherever kinds of facts are named', () => {
    const tree = treeOf(FACT);
    factKind(tree, FACT_OPTIONS);
    expect(syntaxProblems(tree)).toEqual([]);
    expect(text(tree, 'libs/adoption/src/schema/facility.ts')).toContain('openedOn: partialDateSchema,');
    const entered = FACT.filter((file) => /facility|facilities/i.test(tree.read(file, 'utf8') ?? ''));
    expect(entered).toEqual(FACT.filter((file) => !/page\.tsx|auth|evidence\/src\/(index|schema)/.test(file)));
    const holding = tree.listChanges().filter(({ content }) => `${content}`.includes('openedOn'));
    expect(holding.map(({ path: file }) => file).toSorted()).toEqual([
      'libs/adoption/src/schema/facility.ts',
      'libs/db/src/ledger/facility-repository.spec.ts',
      'prisma/schema.prisma',
    ]);
  });

  it('takes the fields of its own library where it belongs to evidence', () => {
    const tree = treeOf(FACT);
    factKind(tree, { ...FACT_OPTIONS, lib: 'evidence' });
    expect(text(tree, 'libs/evidence/src/schema/facility.ts')).toContain("from './fields'");
  });

  it.each<readonly [string, Partial<FactKindOptions>, string]>([
    ['a library without schemas', { lib: 'economics' }, 'libs/economics has no src/schema'],
    ['a permission that nobody has', { permission: 'facts.read' }, 'no “facts.read”. It has: session.read'],
    ['a kind that cites already', { name: 'claim' }, 'already'],
  ])('refuses %s', (_what, options, message) => {
    expect(() => factKind(treeOf(FACT), { ...FACT_OPTIONS, ...options })).toThrow(message);
  });

  it('says so if the source has lost its lists', () => {
    const tree = treeOf(FACT, {
      'prisma/schema.prisma': (schema) => schema.replace('model Source {', 'model Origin {'),
    });
    expect(() => factKind(tree, FACT_OPTIONS)).toThrow('prisma/schema.prisma has no model Source');
  });
});

describe('the collection', () => {
  it('names files that exist, and asks for what is required', () => {
    const collection = JSON.parse(read('tools/generators/generators.json')) as {
      readonly generators: Readonly<Record<string, { readonly implementation: string; readonly schema: string }>>;
    };
    for (const [name, { implementation, schema }] of Object.entries(collection.generators)) {
      const [file = ''] = implementation.split('#');
      expect([name, fs.existsSync(path.join(__dirname, file))]).toEqual([name, true]);
      const { required, properties } = JSON.parse(read(path.posix.join('tools/generators', schema))) as {
        readonly required: readonly string[];
        readonly properties: Readonly<Record<string, { readonly 'x-prompt'?: string }>>;
      };
      expect([name, required.filter((one) => properties[one]?.['x-prompt'] === undefined)]).toEqual([name, []]);
    }
  });
});
