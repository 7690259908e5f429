import { CHART_FILE_FORMATS, CHART_IDS, chartRecord } from '@waveguide/charts';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { keysOf, textsOf } from './generators/edit/source-edit';

/** Walks the recipes of CONTRIBUTING.md over what is there: everything that a recipe makes has all of its parts. */
const root = path.resolve(__dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const filesUnder = (folder: string): readonly string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`);

describe('a chart', () => {
  /** A page with the files of its own that it imports, in one text. */
  function pageText(page: string): string {
    const folder = path.posix.join('apps/dashboard/src/app', page);
    const text = read(path.posix.join(folder, 'page.tsx'));
    const imported = [...text.matchAll(/from '(\.[^']+)'/g)].flatMap(([, module = '']) =>
      ['.ts', '.tsx'].map((ending) => path.posix.join(folder, `${module}${ending}`)),
    );
    return [text, ...imported.filter((file) => fs.existsSync(path.join(root, file))).map(read)].join('\n');
  }

  it('stands on the page that its record names', () => {
    const absent = CHART_IDS.filter((id) => !pageText(chartRecord(id).page).includes(`'${id}'`));
    // Its page has the same figures in a table; the chart is for slides and files.
    expect(absent).toEqual(['attribute-range']);
  });
});

describe('a format of exported charts', () => {
  const SWITCH = 'libs/api/src/charts/file.ts';
  const file = ts.createSourceFile(SWITCH, read(SWITCH), ts.ScriptTarget.Latest, true);

  /** The functions of the library of exports that a format's case calls. */
  function writersOf(format: string): readonly string[] {
    const imported = file.statements
      .filter(ts.isImportDeclaration)
      .filter(({ moduleSpecifier }) => moduleSpecifier.getText().includes('@waveguide/exports'))
      .flatMap(({ importClause }) => {
        const bindings = importClause?.namedBindings;
        return bindings !== undefined && ts.isNamedImports(bindings)
          ? bindings.elements.map(({ name }) => name.text)
          : [];
      });
    const called: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && imported.includes(node.expression.getText()))
        called.push(node.expression.getText());
      node.forEachChild(visit);
    };
    const find = (node: ts.Node): void => {
      if (ts.isCaseClause(node) && node.expression.getText() === `'${format}'`) node.statements.forEach(visit);
      else node.forEachChild(find);
    };
    find(file);
    return called;
  }

  it.each(CHART_FILE_FORMATS)('%s is written by one function of the library, which has a spec', (format) => {
    const [writer = '', ...more] = writersOf(format);
    expect([format, writer === '', more]).toEqual([format, false, []]);
    const sources = filesUnder('libs/exports/src').filter((name) => name.endsWith('.ts'));
    const declared = sources.filter((name) => new RegExp(`export (async )?function ${writer}\\b`).test(read(name)));
    expect([writer, declared.length]).toEqual([writer, 1]);
    const specs = sources.filter((name) => name.endsWith('.spec.ts') && read(name).includes(`${writer}(`));
    expect([writer, specs.length > 0]).toEqual([writer, true]);
  });
});

describe('a page', () => {
  const APP = 'apps/dashboard/src/app';
  const pages = filesUnder(APP)
    .filter((name) => name.endsWith('/page.tsx'))
    .map((name) => name.slice(APP.length, -'/page.tsx'.length) || '/');

  /** Pages of which a journey names no address. */
  function absentFrom(journey: string): readonly string[] {
    const addresses = [
      ...read(`apps/dashboard-e2e/src/${journey}.journey.ts`).matchAll(/['"`](\/[^'"`\s]*)['"`]/g),
    ].map(([, address = '']) => address.replace(/\?.*$/, ''));
    return pages
      .filter((page) => {
        const shape = new RegExp(`^${page.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
        return !addresses.some((address) => shape.test(address));
      })
      .toSorted();
  }

  /** Pages of something that a journey has to make first, with the journey that makes it. */
  const MADE: Readonly<Record<string, string>> = {
    '/briefings/[id]': 'briefing',
    '/forecasts/reviews/[id]': 'review',
    '/shared/[token]': 'sharing',
  };

  it('is looked at with a screen reader’s eyes, or by the journey that makes what it shows', () => {
    expect(absentFrom('accessibility')).toEqual(Object.keys(MADE));
    const unchecked = Object.values(MADE).filter(
      (journey) => !read(`apps/dashboard-e2e/src/${journey}.journey.ts`).includes('new AxeBuilder('),
    );
    expect(unchecked).toEqual([]);
  });

  it('is printed, unless it shows what a journey has to make first', () => {
    expect(absentFrom('print')).toEqual(Object.keys(MADE));
  });

  it('is opened by a stranger', () => {
    expect(absentFrom('strangers')).toEqual([]);
  });
});

describe('a library', () => {
  const libs = fs
    .readdirSync(path.join(root, 'libs'))
    .filter((name) => fs.existsSync(path.join(root, 'libs', name, 'package.json')));
  const tagsOf = (name: string): readonly string[] =>
    (
      JSON.parse(read(`libs/${name}/package.json`)) as { readonly nx: { readonly tags: readonly string[] } }
    ).nx.tags.map((tag) => tag.replace(/^(layer|runtime):/, ''));
  const lint = { file: 'eslint.config.mjs', text: read('eslint.config.mjs') };

  it.each(libs)('%s has a layer that lint knows, types, Jest, and its line in docs/architecture.md', (name) => {
    const [layer = '', runtime = ''] = tagsOf(name);
    expect(keysOf(lint, 'layers')).toContain(layer);
    expect(keysOf(lint, 'runtimes')).toContain(runtime);
    for (const file of ['tsconfig.json', 'jest.config.cjs']) {
      expect([file, fs.existsSync(path.join(root, 'libs', name, file))]).toEqual([file, true]);
    }
    const row = read('docs/architecture.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`libs/${name}\` `));
    expect(row?.split('|').at(-2)?.trim()).toBe(`${layer}, ${runtime}`);
  });

  it('is held to be pure if it is universal', () => {
    const pure = libs.filter((name) => tagsOf(name).includes('universal'));
    expect(textsOf(lint, 'universal').toSorted()).toEqual(pure.toSorted());
  });
});
