import { generateFiles, type Tree } from '@nx/devkit';
import path from 'node:path';
import { namesOf, pluralOf, quoted, type Names } from '../edit/names';
import { runTool } from '../edit/run-tool';
import {
  addCase,
  addExport,
  addImport,
  addProperty,
  addReturned,
  addStatement,
  addText,
  textsOf,
} from '../edit/source-edit';
import { editFile, readText, refuseExisting } from '../edit/tree-edit';
import { readFields, type FactField } from './fields';
import { constraintsOf, writeMigration } from './migration';
import { addModel } from './prisma';

/** What the command line says. */
export interface FactKindOptions {
  readonly name: string;
  /** The domain library to which it belongs. */
  readonly lib: string;
  /** What one record is, as its docstring says it. */
  readonly says: string;
  /** Its fields beside id, title, sourceId and note: `heldOn:date,ports:number?`. */
  readonly fields: string;
  /** The permission that its list needs. */
  readonly permission: string;
  /** The page on which it is shown. */
  readonly page: string;
}

interface Kind extends FactKindOptions {
  readonly names: Names;
  readonly several: Names;
  readonly columns: readonly FactField[];
}

const PERMISSIONS = 'libs/auth/src/permission.ts';
const PRISMA = 'prisma/schema.prisma';
const DATASET = 'libs/db/src/seed/dataset.ts';
const FACTS = 'libs/db/src/seed/facts.ts';
const CITATIONS = 'libs/db/src/ledger/citation-index.ts';
const SOURCE_TEXT = 'apps/dashboard/src/sources/source-text.ts';

function kindOf(tree: Tree, options: FactKindOptions): Kind {
  const { name, lib, permission, page } = options;
  const names = namesOf(name);
  if (!tree.exists(`libs/${lib}/src/schema/index.ts`))
    throw new Error(`libs/${lib} has no src/schema for kinds of facts.`);
  const known = textsOf({ file: PERMISSIONS, text: readText(tree, PERMISSIONS) }, 'PERMISSIONS');
  if (!known.includes(permission))
    throw new Error(`${PERMISSIONS} has no “${permission}”. It has: ${known.join(', ')}.`);
  if (!tree.exists(path.posix.join('apps/dashboard/src/app', page, 'page.tsx'))) {
    throw new Error(`There is no page ${page} in apps/dashboard/src/app.`);
  }
  return { ...options, names, several: namesOf(pluralOf(name)), columns: readFields(options.fields) };
}

/** The files of its own. */
function writeFiles(tree: Tree, { names, several, columns, lib, says, permission }: Kind): void {
  const imported = columns.flatMap((field) => (field.imported === null ? [] : [field.imported]));
  const values = {
    ...names,
    several,
    plural: several.kebab,
    fields: columns,
    lib,
    says: /[.!?]$/.test(says) ? says : `${says}.`,
    permission,
    imports: [...new Set(['idSchema', 'optionalTextSchema', 'textSchema', ...imported])].toSorted(),
    fieldsModule: lib === 'evidence' ? './fields' : '@waveguide/evidence/schema',
  };
  const templates = path.join(__dirname, 'files');
  generateFiles(tree, path.join(templates, 'lib'), `libs/${lib}/src/schema`, values);
  generateFiles(tree, path.join(templates, 'db'), 'libs/db/src', values);
  generateFiles(tree, path.join(templates, 'api'), 'libs/api/src/ledger', values);
  tree.write(`prisma/seeds/${several.kebab}.json`, '[]\n');
}

/** Where the others of its kind are named. */
function enter(tree: Tree, { names, several, columns, lib, page }: Kind): void {
  const { kebab, camel, pascal } = names;
  editFile(tree, `libs/${lib}/src/schema/index.ts`, [addExport(`export * from './${kebab}'`)]);
  editFile(tree, `libs/${lib}/src/index.ts`, [addExport(`export type { ${pascal} } from './schema/${kebab}'`)]);
  editFile(tree, PRISMA, [addModel(names, several, columns)]);
  editFile(tree, DATASET, [
    addImport(`./${kebab}`, `${several.camel}File`),
    addProperty('SCHEMAS', several.camel, `${several.camel}File`),
  ]);
  editFile(tree, FACTS, [
    addImport(`./${kebab}`, `insert${several.pascal}`),
    addStatement('deleteFacts', `await database.${camel}.deleteMany();`, { before: 'database.source.deleteMany' }),
    addStatement('replaceFacts', `await insert${several.pascal}(database, dataset);`, { after: 'insertArguments(' }),
  ]);
  editFile(tree, 'libs/db/src/index.ts', [
    addExport(`export { list${several.pascal} } from './ledger/${kebab}-repository'`),
  ]);
  editFile(tree, 'libs/evidence/src/source.ts', [addText('CITING_KINDS', kebab)]);
  editFile(tree, CITATIONS, [
    addStatement(
      'directCitations',
      `const ${several.camel} = await database.${camel}.findMany({ where, orderBy, select: { ...TITLED, sourceId: true } });`,
      { before: 'const figure =' },
    ),
    addReturned('directCitations', `...${several.camel}.map((row) => citing('${kebab}', row.sourceId, row))`),
  ]);
  editFile(tree, SOURCE_TEXT, [
    addProperty('CITING', kebab, quoted(`${several.words.charAt(0).toUpperCase()}${several.words.slice(1)}`)),
    addCase('pageOfRecord', kebab, quoted(page)),
  ]);
  editFile(tree, 'libs/api/src/app-router.ts', [
    addImport(`./ledger/${several.kebab}-router`, `${several.camel}Router`),
    addProperty('appRouter', several.camel, `${several.camel}Router`),
  ]);
}

/** A kind of fact from its seed file to its procedure, without a row yet; who may read it is left to say. */
export default function factKind(tree: Tree, options: FactKindOptions): () => void {
  const kind = kindOf(tree, options);
  const { names, several, lib } = kind;
  refuseExisting(tree, [`libs/${lib}/src/schema/${names.kebab}.ts`, `prisma/seeds/${several.kebab}.json`]);
  writeFiles(tree, kind);
  enter(tree, kind);
  return () => {
    runTool(tree.root, ['node_modules/prisma/build/index.js', 'format']);
    runTool(tree.root, ['node_modules/prisma/build/index.js', 'generate']);
    const migration = writeMigration(tree.root, `add_${names.snake}`, constraintsOf(names, kind.columns));
    console.log(`
${several.kebab} have a schema, a seed file, a table, a repository and a procedure.
- Look at ${migration}. npm start applies it.
- Say who may read them: '${several.camel}.list' in libs/api/src/trpc/permissions.spec.ts, which fails until then.
- Write the rows into prisma/seeds/${several.kebab}.json, and their sources into prisma/seeds/sources.json.
- Charts of published revisions cannot draw them before they are in libs/db/src/editions: docs/developing.md, "Facts beside published revisions".`);
  };
}
