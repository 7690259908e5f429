import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

/** Documents that lead developers to files and commands. */
const GUIDES = ['CONTRIBUTING.md', 'SECURITY.md', 'docs/developing.md', 'README.md'] as const;
/** The recipes that CONTRIBUTING.md has to hold. */
const RECIPES = [
  'A chart',
  'An output of the model',
  'A field of an estimate',
  'A kind of fact',
  'A dimension on which vendors are compared',
  'A format of exported charts',
  'A page',
  'A library',
] as const;

const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const inCode = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
const pathsOf = (text: string) =>
  inCode(text).filter((code) => /^(apps|libs|tools|prisma|docs)\/[^\s…<*]+$/.test(code));
const scriptsOf = (text: string) =>
  [...text.matchAll(/npm run ([a-z][a-z0-9:-]*)/g)].map(([, name = '']) => name).filter((name) => name !== '');

describe.each(GUIDES)('%s', (guide) => {
  const text = read(guide);

  it('names paths that exist', () => {
    const missing = pathsOf(text).filter((named) => !fs.existsSync(path.join(root, named)));
    // Written by the journeys, not kept.
    expect(missing.filter((named) => !named.endsWith('/test-results'))).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    expect(scriptsOf(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const from = path.join(root, path.dirname(guide));
    expect(links.filter((link) => !fs.existsSync(path.join(from, link)))).toEqual([]);
  });
});

describe('the recipes', () => {
  const sections = new Map(
    read('CONTRIBUTING.md')
      .split(/^### /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section]),
  );

  it.each(RECIPES)('%s: names the files to touch', (title) => {
    expect(pathsOf(sections.get(title) ?? '').length).toBeGreaterThan(4);
  });

  it.each(RECIPES)('%s: names a spec or a check that proves it', (title) => {
    const section = sections.get(title) ?? '';
    const proofs = pathsOf(section).filter((named) => named.endsWith('.spec.ts'));
    expect([...proofs, ...scriptsOf(section).filter((name) => name.startsWith('check:'))]).not.toEqual([]);
  });

  it('lead through every file that knows the id of a chart which any chart has: its record and its loader', () => {
    const section = sections.get('A chart') ?? '';
    const folders = [
      'libs/charts/src',
      'libs/api/src',
      'libs/briefings/src',
      'libs/exports/src',
      'libs/ui/src',
      'apps/dashboard/src',
    ];
    const isSource = (name: string) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name);
    const searched = folders.flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(isSource)
        .map((name) => `${folder}/${name}`),
    );
    // A builder names its own chart, and a page the charts that it lays out.
    const knowing = searched.filter(
      (file) => !/\/(builders|app)\//.test(file) && read(file).includes("'switch-capacity'"),
    );
    expect(knowing).toEqual(['libs/charts/src/catalogue/charts.ts', 'libs/api/src/charts/ledger.ts']);
    expect(knowing.filter((file) => !pathsOf(section).includes(file))).toEqual([]);
  });
});

describe('a field of an estimate', () => {
  /** Every source below a folder that is neither generated nor of specs. */
  const sources = (folder: string): readonly string[] =>
    fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const inside = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(inside);
      return /\.(ts|prisma)$/.test(entry.name) && !/\.(spec|fixture)\.ts$/.test(entry.name) ? [inside] : [];
    });

  it('that is only shown, found and written out is declared once, and else known to its column and to stored shapes', () => {
    const folders = ['libs/evidence/src', 'libs/db/src', 'libs/api/src', 'prisma'];
    expect(folders.flatMap(sources).filter((file) => /\bquoteSummary\b/.test(read(file)))).toEqual([
      'libs/evidence/src/ledger-table/filter.ts',
      'libs/evidence/src/schema/estimate.ts',
      'libs/db/src/editions/shape-1.ts',
      'libs/db/src/editions/shape-2.ts',
      'libs/db/src/search/record-entries.ts',
      'libs/api/src/published/file-query.ts',
      'libs/api/src/published/table-rows.ts',
      'prisma/schema.prisma',
    ]);
  });
});

describe('the recipe of a vendor dimension', () => {
  /** A field of the record of dimensions whose name nothing else has. */
  const FIELD = /opennessNote|openness_note/;

  function filesUnder(folder: string): readonly string[] {
    return fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|json|sql|prisma)$/.test(file) && !/node_modules|generated|\.next/.test(file))
      .map((file) => `${folder}/${file}`);
  }

  it('names every file that a dimension touches', () => {
    const folders = [
      'prisma',
      ...['libs', 'apps'].flatMap((top) => fs.readdirSync(path.join(root, top)).map((name) => `${top}/${name}`)),
    ];
    const holding = folders
      .filter((folder) => folder === 'prisma' || fs.existsSync(path.join(root, folder, 'src')))
      .flatMap((folder) => filesUnder(folder === 'prisma' ? folder : `${folder}/src`))
      .filter((file) => !file.includes('.spec.') && FIELD.test(read(file)));
    const code = holding.filter((file) => !file.includes('/migrations/'));
    expect(code.toSorted()).toEqual([
      'libs/vendors/src/strategy-dimensions.ts',
      'prisma/schema.prisma',
      'prisma/seeds/vendors.json',
    ]);
    const section =
      read('CONTRIBUTING.md')
        .split(/^### /m)
        .find((one) => one.startsWith('A dimension on which')) ?? '';
    expect(code.filter((file) => !pathsOf(section).includes(file))).toEqual([]);
    // The column comes by one migration.
    expect(holding.length - code.length).toBe(1);
  });
});

describe('the recipe of an output of the model', () => {
  const FOLDERS = ['forecasts', 'charts', 'api', 'briefings', 'exports', 'ui'].map((lib) => `libs/${lib}/src`);
  const sources = [...FOLDERS, 'apps/dashboard/src'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|fixture)\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const section =
    read('CONTRIBUTING.md')
      .split(/^### /m)
      .find((one) => one.startsWith('An output of the model')) ?? '';

  it.each(['installedBase', 'fleetPower'])(
    'names every file that knows an output which is only shown: %s',
    (output) => {
      const knowing = sources.filter((file) => new RegExp(`\\b${output}\\b`).test(read(file)));
      expect(knowing.toSorted()).toEqual([
        'libs/forecasts/src/engine/series-graph.ts',
        'libs/forecasts/src/engine/simulate-service.ts',
        'libs/forecasts/src/model/output-table.ts',
        'libs/forecasts/src/model/plain-market-model.ts',
      ]);
      expect(knowing.filter((file) => !pathsOf(section).includes(file))).toEqual([]);
    },
  );
});

describe('the scripts', () => {
  it.each(['lint', 'typecheck', 'test:unit', 'e2e', 'build', 'test', 'dev', 'start'])(
    '%s runs a file that exists',
    (name) => {
      const file = /^node (\S+)/.exec(scripts[name] ?? '')?.[1] ?? '';
      expect(fs.statSync(path.join(root, file)).isFile()).toBe(true);
    },
  );
});
