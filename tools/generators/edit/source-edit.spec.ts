import {
  addCase,
  addDeclaration,
  addExport,
  addImport,
  addProperty,
  addReturned,
  addStatement,
  addText,
  keysOf,
  textsOf,
  type Edit,
} from './source-edit';

const TEXT = `import { b, type T } from './parts';
import type { U } from './types';

export * from './builders/a-chart';
export * from './builders/d-chart';
export type { X } from './schema/x';

/** What it holds. */
export const RECORDS = {
  one: 1,
  'two-words': 2,
} as const satisfies Readonly<Record<string, number>>;

const EMPTY = router({});

export const NAMES = ['one', 'two'] as const;

async function all(): Promise<readonly number[]> {
  await first();
  await last();
  return [...NAMES.map(() => 1)];
}

export function pageOf(kind: string): string {
  switch (kind) {
    case 'one':
    case 'two':
      return '/ones';
    case 'three':
      return '/threes';
  }
}
`;
const source = { file: 'a.ts', text: TEXT };

/** The lines that an edit adds or changes, without the spaces around them. */
function added(edit: Edit): readonly string[] {
  const lines = (text: string) => text.split('\n').map((line) => line.trim());
  const before = new Set(lines(TEXT));
  return lines(edit(source)).filter((line) => !before.has(line));
}

it('reads keys and texts', () => {
  expect([keysOf(source, 'RECORDS'), keysOf(source, 'EMPTY')]).toEqual([['one', 'two-words'], []]);
  expect(textsOf(source, 'NAMES')).toEqual(['one', 'two']);
});

it.each<readonly [string, Edit, readonly string[]]>([
  ['a property', addProperty('RECORDS', 'three', '3'), ["'three': 3,"]],
  ['a property of an empty object in a call', addProperty('EMPTY', 'a', 'b'), ["const EMPTY = router({'a': b});"]],
  ['a text', addText('NAMES', 'three'), ["export const NAMES = ['one', 'two',", "'three'] as const;"]],
  ['a name before the types of an import', addImport('./parts', 'c'), ["import { b, c, type T } from './parts';"]],
  ['an import', addImport('./more', 'm'), ["import { m } from './more';"]],
  ['an export', addExport("export * from './builders/c-chart'"), ["export * from './builders/c-chart';"]],
  ['a declaration', addDeclaration('const three = 3;', { before: 'RECORDS' }), ['const three = 3;']],
  ['a statement before', addStatement('all', 'await more();', { before: 'last()' }), ['await more();']],
  ['an element of what is returned', addReturned('all', '3'), ['return [...NAMES.map(() => 1),', '3];']],
  ['a case that returns what others do', addCase('pageOf', 'four', "'/threes'"), ["case 'four':"]],
  ['a case of its own', addCase('pageOf', 'four', "'/fours'"), ["case 'four': return '/fours';"]],
])('adds %s', (_what, edit, expected) => {
  expect(added(edit)).toEqual(expected);
});

it('puts things where they belong', () => {
  const text = (edit: Edit) => edit(source).replace(/\s+/g, ' ');
  expect(text(addExport("export * from './builders/c-chart'"))).toContain(
    "a-chart'; export * from './builders/c-chart';",
  );
  expect(text(addDeclaration('const three = 3;', { before: 'RECORDS' }))).toContain(
    'const three = 3; /** What it holds. */',
  );
  expect(text(addStatement('all', 'await more();', { before: 'last()' }))).toContain(
    'first(); await more(); await last',
  );
  expect(text(addStatement('all', 'await more();', { after: 'last()' }))).toContain('last(); await more(); return');
  expect(text(addCase('pageOf', 'four', "'/threes'"))).toContain("'/ones'; case 'four': case 'three'");
});

it('leaves an import alone that has the name', () => {
  expect(addImport('./parts', 'b', 'type T')(source)).toBe(TEXT);
});

it.each<readonly [string, Edit]>([
  ['object GONE', addProperty('GONE', 'a', '1')],
  ['object NAMES', addProperty('NAMES', 'a', '1')],
  ['list RECORDS', addText('RECORDS', 'a')],
  ['variable GONE', addDeclaration('const a = 1;', { before: 'GONE' })],
  ['function gone', addStatement('gone', 'a();', { before: 'b()' })],
  ['statement “b()” in all', addStatement('all', 'a();', { before: 'b()' })],
  ['list returned by pageOf', addReturned('pageOf', 'a')],
  ['switch in all', addCase('all', 'a', "'/a'")],
])('says so if the file has no %s', (what, edit) => {
  expect(() => edit(source)).toThrow(`a.ts has no ${what}.`);
});

it.each<readonly [string, Edit]>([
  ['a key', addProperty('RECORDS', 'two-words', '1')],
  ['a text', addText('NAMES', 'two')],
  ['an export', addExport("export { X } from './schema/x'")],
])('refuses %s that is there', (_what, edit) => {
  expect(() => edit(source)).toThrow(/a\.ts.* already/);
});
