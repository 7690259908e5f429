import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '..');

/** Files of the product that may hold words for readers. */
const files = execFileSync('git', ['ls-files', 'libs', 'apps/dashboard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(
    (file) =>
      /\/src\/.*\.tsx?$/.test(file) && !/\.(?:spec|bench)\.|\/generated\/|\/(?:sample|testing)-|\.fixture\./.test(file),
  );

/** Every text in a file: strings, parts of templates, text between tags. Comments and imports are none. */
export function textsIn(file: string, source: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node)
    )
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  return texts;
}

/** Names of what sources count are theirs, and these files hold the names themselves or speak of the word. */
const SPEAK_OF_IT = [
  'libs/evidence/src/scope-table.ts',
  'libs/technologies/src/technology-name.ts',
  'libs/technologies/src/co-packaged-meaning.ts',
  'libs/briefings/src/preflight/check-mixed-names.ts',
];

const found = (words: RegExp, except: readonly string[] = []): string[] =>
  files
    .filter((file) => !except.includes(file))
    .flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      if (!words.test(source)) return [];
      return textsIn(file, source)
        .filter((text) => words.test(text))
        .map((text) => `${file}: ${text.trim()}`);
    });

describe('the words of the product', () => {
  it('leave the names of co-packaged optics and of its parts to one record', () => {
    expect(found(/(?<![\p{L}\p{N}_-])CPO(?![\p{L}\p{N}])/u, SPEAK_OF_IT)).toEqual([]);
  });

  it('hold no notes to ourselves', () => {
    expect(
      found(
        /\b(?:[Nn]ever (?:multiply|divide|add)|the product should|[Dd]ataset compiler|not? named there|named there|TODO|FIXME)\b/,
      ),
    ).toEqual([]);
  });

  it('are read out of strings, templates and tags, not out of comments and imports', () => {
    const source =
      "import x from 'CPO';\n// CPO\nconst a = 'CPO one'; const b = `two ${a} CPO`; const c = <p>CPO three</p>;";
    expect(textsIn('a.tsx', source).filter((text) => text.includes('CPO'))).toEqual(['CPO one', ' CPO', 'CPO three']);
    expect(files.length).toBeGreaterThan(500);
  });
});
