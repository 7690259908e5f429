import ts from 'typescript';

/** A source file as the generators edit it: where it lies, for messages, and what stands in it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** An edit of a source: the new text, or an Error that names the file and what it lacks. Prettier sets it afterwards. */
export type Edit = (source: Source) => string;

const parse = ({ file, text }: Source): ts.SourceFile => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const insert = (text: string, at: number, added: string): string => `${text.slice(0, at)}${added}${text.slice(at)}`;

function lost({ file }: Source, what: string): Error {
  return new Error(
    `${file} has no ${what}. The generator no longer fits the code: change its edit in tools/generators.`,
  );
}

/** The expression within `as const`, `satisfies T`, parentheses, `new Set(…)` and `router(…)`. */
function bare(expression: ts.Expression | undefined): ts.Expression | undefined {
  if (expression === undefined) return undefined;
  if (
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression)
  ) {
    return bare(expression.expression);
  }
  return ts.isCallExpression(expression) || ts.isNewExpression(expression)
    ? bare(expression.arguments?.[0])
    : expression;
}

function initializerOf(source: Source, variable: string): ts.Expression | undefined {
  const declarations = parse(source).statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
  );
  return bare(declarations.find(({ name }) => ts.isIdentifier(name) && name.text === variable)?.initializer);
}

function functionBody(source: Source, name: string): ts.Block {
  const found = parse(source).statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
  if (found?.body === undefined) throw lost(source, `function ${name}`);
  return found.body;
}

/** The text with one more member at the end of a list in brackets or braces. */
function withMember(
  text: string,
  list: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  member: string,
): string {
  const members: ts.NodeArray<ts.Node> = ts.isArrayLiteralExpression(list) ? list.elements : list.properties;
  if (members.length === 0) return insert(text, list.getStart() + 1, member);
  return insert(text, members.end, members.hasTrailingComma ? `\n${member},` : `,\n${member}`);
}

/** The keys of an object that a variable of the file holds, in their order. */
export function keysOf(source: Source, variable: string): readonly string[] {
  const object = initializerOf(source, variable);
  if (object === undefined || !ts.isObjectLiteralExpression(object)) throw lost(source, `object ${variable}`);
  return object.properties.flatMap(({ name }) =>
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
  );
}

/** The texts of a list that a variable of the file holds, in their order. */
export function textsOf(source: Source, variable: string): readonly string[] {
  const list = initializerOf(source, variable);
  if (list === undefined || !ts.isArrayLiteralExpression(list)) throw lost(source, `list ${variable}`);
  return list.elements.filter(ts.isStringLiteral).map(({ text }) => text);
}

/** A property more, at the end of the object that a variable holds; refused if the key is taken. */
export const addProperty =
  (variable: string, key: string, value: string): Edit =>
  (source) => {
    if (keysOf(source, variable).includes(key)) throw new Error(`${source.file}: ${variable} has “${key}” already.`);
    const object = initializerOf(source, variable);
    if (object === undefined || !ts.isObjectLiteralExpression(object)) throw lost(source, `object ${variable}`);
    return withMember(source.text, object, `'${key}': ${value}`);
  };

/** A text more, at the end of the list that a variable holds; refused if it is there already. */
export const addText =
  (variable: string, text: string): Edit =>
  (source) => {
    if (textsOf(source, variable).includes(text)) throw new Error(`${source.file}: ${variable} has “${text}” already.`);
    const list = initializerOf(source, variable);
    if (list === undefined || !ts.isArrayLiteralExpression(list)) throw lost(source, `list ${variable}`);
    return withMember(source.text, list, `'${text}'`);
  };

const moduleOf = (node: ts.ImportDeclaration | ts.ExportDeclaration): string =>
  node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';

const bareName = (name: string): string => name.replace(/^type /, '');

/** Names more in an import, before the first that comes after them: values before types, each in alphabetical order. */
function withNames(text: string, list: ts.NamedImports, names: readonly string[]): string {
  const rank = (name: string): string => `${name.startsWith('type ') ? 1 : 0} ${bareName(name).toLowerCase()}`;
  const ranked = names.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const next = list.elements.find((one) => rank(one.getText()) > rank(ranked[0] ?? ''));
  if (next !== undefined) return insert(text, next.getStart(), `${ranked.join(', ')}, `);
  return insert(text, list.elements.end, `${list.elements.hasTrailingComma ? '' : ','} ${ranked.join(', ')}`);
}

/** Names more from a module: in the import of it that is there, or in a new one after the others. A type is named `type T`. */
export const addImport =
  (module: string, ...names: readonly string[]): Edit =>
  (source) => {
    const imports = parse(source).statements.filter(ts.isImportDeclaration);
    const list = imports
      .filter((one) => moduleOf(one) === module && one.importClause?.phaseModifier === undefined)
      .map((one) => one.importClause?.namedBindings)
      .find((bindings) => bindings !== undefined && ts.isNamedImports(bindings));
    if (list !== undefined && ts.isNamedImports(list)) {
      const here = new Set(list.elements.map((one) => one.name.text));
      const more = names.filter((name) => !here.has(bareName(name)));
      return more.length === 0 ? source.text : withNames(source.text, list, more);
    }
    const last = imports.at(-1);
    if (last === undefined) throw lost(source, 'import');
    return insert(source.text, last.end, `\nimport { ${names.join(', ')} } from '${module}';`);
  };

/**
 * An `export … from` more, after those of the same folder whose paths come before it, or after the last of all.
 * @param statement as it stands in the file, without the semicolon
 */
export const addExport =
  (statement: string): Edit =>
  (source) => {
    const [, module = ''] = /from '([^']+)'/.exec(statement) ?? [];
    const folder = module.slice(0, module.lastIndexOf('/') + 1);
    const exports = parse(source)
      .statements.filter(ts.isExportDeclaration)
      .filter((one) => moduleOf(one) !== '');
    if (exports.some((one) => moduleOf(one) === module)) throw new Error(`${source.file} exports “${module}” already.`);
    const beside = exports.filter((one) => moduleOf(one).startsWith(folder) && moduleOf(one) < module);
    const after = beside.at(-1) ?? exports.at(-1);
    if (after === undefined) throw lost(source, 'export … from');
    return insert(source.text, after.end, `\n${statement};`);
  };

/** A declaration more at the top level, before the variable of that name with its comment. */
export const addDeclaration =
  (declaration: string, { before }: { readonly before: string }): Edit =>
  (source) => {
    const found = parse(source).statements.find(
      (statement) =>
        ts.isVariableStatement(statement) &&
        statement.declarationList.declarations.some(({ name }) => ts.isIdentifier(name) && name.text === before),
    );
    if (found === undefined) throw lost(source, `variable ${before}`);
    return insert(source.text, found.getFullStart(), `\n\n${declaration}`);
  };

/** A statement more in a function, before or after the one that holds a text. */
export const addStatement =
  (name: string, statement: string, beside: { readonly before: string } | { readonly after: string }): Edit =>
  (source) => {
    const anchor = 'before' in beside ? beside.before : beside.after;
    const found = functionBody(source, name).statements.find((one) => one.getText().includes(anchor));
    if (found === undefined) throw lost(source, `statement “${anchor}” in ${name}`);
    return 'before' in beside
      ? insert(source.text, found.getStart(), `${statement}\n`)
      : insert(source.text, found.end, `\n${statement}`);
  };

/** An element more, at the end of the list that a function returns. */
export const addReturned =
  (name: string, element: string): Edit =>
  (source) => {
    const returned = functionBody(source, name).statements.find(ts.isReturnStatement)?.expression;
    if (returned === undefined || !ts.isArrayLiteralExpression(returned))
      throw lost(source, `list returned by ${name}`);
    return withMember(source.text, returned, element);
  };

/** A case more in the switch of a function: beside those that return the same, or at the end. */
export const addCase =
  (name: string, member: string, returned: string): Edit =>
  (source) => {
    const found = functionBody(source, name).statements.find(ts.isSwitchStatement);
    if (found === undefined) throw lost(source, `switch in ${name}`);
    const { clauses } = found.caseBlock;
    const same = clauses.find((clause) => clause.statements.some((one) => one.getText() === `return ${returned};`));
    return same === undefined
      ? insert(source.text, clauses.end, `\ncase '${member}': return ${returned};`)
      : insert(source.text, same.getStart(), `case '${member}':\n`);
  };
