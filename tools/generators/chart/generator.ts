import { generateFiles, type Tree } from '@nx/devkit';
import path from 'node:path';
import { namesOf, quoted, type Names } from '../edit/names';
import { runTool } from '../edit/run-tool';
import { addDeclaration, addExport, addImport, addProperty } from '../edit/source-edit';
import { editFile, refuseExisting } from '../edit/tree-edit';

/** What a chart starts from: a list of the ledger, counted by technology, or a scenario's run. */
type Start = 'milestones' | 'products' | 'run';

/** What the command line says. */
export interface ChartOptions {
  readonly id: string;
  readonly name: string;
  /** What it shows, in half a sentence. */
  readonly note: string;
  /** The page on which it stands. */
  readonly page: string;
  readonly of: Start;
}

interface Record {
  readonly type: string;
  readonly module: string;
  /** Several of them in a sentence, and at the head of a column. */
  readonly nouns: string;
  readonly heading: string;
  /** How the sources of one of them are cited. */
  readonly cite: string;
  /** The invented record of the builders' specs. */
  readonly sample: string;
}

const RECORDS: Readonly<{ [S in Exclude<Start, 'run'>]: Record }> = {
  milestones: {
    type: 'Milestone',
    module: '@waveguide/adoption',
    nouns: 'dated events',
    heading: 'Dated events',
    cite: 'citations.number(one.sourceId)',
    sample: 'sampleMilestone',
  },
  products: {
    type: 'Product',
    module: '@waveguide/vendors',
    nouns: 'products',
    heading: 'Products',
    cite: 'one.sourceIds.forEach((id) => citations.number(id))',
    sample: 'sampleProduct',
  },
};

const CATALOGUE = 'libs/charts/src/catalogue/charts.ts';

/** What of the record and the loader depends on what the chart starts from. */
function partsOf(of: Start, { camel }: Names) {
  if (of === 'run') {
    return {
      record: `parameters: ['priceLaw', 'year'], metrics: [], years: 'model', ofAssumptions: true`,
      file: 'libs/api/src/charts/forecasts.ts',
      loaders: 'FORECAST_LOADERS',
      loader: `/** The share of optical ports that each technology has in one year. */
const ${camel}: ChartLoader = async ({ services, request, loaded, context }) => {
  const summary = summaryUnder(services, loaded, request.priceLaw);
  const technologies = baseMarketModel.technologies.map(({ id }) => id);
  return ok(${camel}Chart({ summary, technologies, year: request.year }, context));
};`,
    };
  }
  return {
    record: `parameters: [], metrics: [], years: 'facts', ofAssumptions: false`,
    file: 'libs/api/src/charts/ledger.ts',
    loaders: 'LEDGER_LOADERS',
    loader: `/** How many ${RECORDS[of].nouns} each technology has. */
const ${camel}: ChartLoader = async ({ ledger, context }) =>
  ok(${camel}Chart({ ${of}: await ledger.${of}() }, context));`,
  };
}

/** A chart that can be drawn at once, as a file and on a slide, with its spec; `tools/recipes.spec.ts` fails until a page shows it. */
export default function chart(tree: Tree, { id, name, note, page, of }: ChartOptions): () => void {
  const names = namesOf(id);
  const { kebab, camel } = names;
  if (!tree.exists(path.posix.join('apps/dashboard/src/app', page, 'page.tsx'))) {
    throw new Error(`There is no page ${page} in apps/dashboard/src/app.`);
  }
  const builder = `libs/charts/src/builders/${kebab}-chart`;
  refuseExisting(tree, [`${builder}.ts`, `${builder}.spec.ts`]);
  const { record, file, loaders, loader } = partsOf(of, names);
  editFile(tree, CATALOGUE, [
    addProperty('CHARTS', kebab, `{ name: ${quoted(name)}, note: ${quoted(note)}, page: ${quoted(page)}, ${record} }`),
    addExport(`export * from '../builders/${kebab}-chart'`),
  ]);
  editFile(tree, file, [
    addImport('@waveguide/charts', `${camel}Chart`),
    addProperty(loaders, kebab, camel),
    addDeclaration(loader, { before: loaders }),
  ]);
  const files = path.join(__dirname, 'files', of === 'run' ? 'run' : 'facts');
  generateFiles(tree, files, 'libs/charts/src/builders', {
    ...names,
    of,
    ...(of === 'run' ? {} : { record: RECORDS[of] }),
  });
  return () => {
    runTool(tree.root, ['--import', 'tsx', 'tools/write-chart-tables.ts']);
    console.log(`
${kebab} is drawn: /charts/${kebab}.png, in the composer, and in the README's table.
- Write what it is to say into ${builder}.ts and its spec.
- Show it on ${page}: caller.charts.spec({ id: '${kebab}' }) and a card in its page.tsx. tools/recipes.spec.ts fails until then.
- Specs to run: CONTRIBUTING.md, "A chart".`);
  };
}
