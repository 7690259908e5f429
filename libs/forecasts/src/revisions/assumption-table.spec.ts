import type { Distribution } from '@waveguide/probability';
import * as fc from 'fast-check';
import type { AssumptionDefinition, AssumptionValue } from '../model/assumption';
import { ASSUMPTION_COLUMNS, assumptionTable, neutralText, originalText, type TableCell } from './assumption-table';
import { readAssumptionTable, type TableContext } from './read-assumption-table';

const KEYS = ['alpha', 'beta', 'gamma'];
const SOURCES = ['source-a', 'source-b', 'source-c'];
const definitions: readonly AssumptionDefinition[] = KEYS.map((key, dimension) => ({
  key,
  group: 'price',
  name: `=Name of ${key}`,
  unit: 'USD/port',
  year: dimension === 0 ? null : 2025,
  note: null,
  dimension,
  lower: null,
  upper: null,
}));

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const sorted = (count: number) =>
  fc.uniqueArray(number, { minLength: count, maxLength: count }).map((values) => values.sort((a, b) => a - b));
const two = sorted(2).map((values) => values as [low: number, high: number]);
const three = sorted(3).map((values) => values as [low: number, mode: number, high: number]);
const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  number.map((value): Distribution => ({ kind: 'fixed', value })),
  two.map(([low, high]): Distribution => ({ kind: 'uniform', low, high })),
  three.map(([low, mode, high]): Distribution => ({ kind: 'triangular', low, mode, high })),
  three.map(([low, mode, high]): Distribution => ({ kind: 'pert', low, mode, high })),
  fc.tuple(number, fc.double({ min: 1e-6, max: 1e6, noNaN: true })).map(([mean, standardDeviation]): Distribution => ({
    kind: 'normal',
    mean,
    standardDeviation,
  })),
  fc.tuple(fc.integer({ min: 2, max: 100 }), fc.boolean()).map(([p50, bounded]): Distribution => ({
    kind: 'metalog',
    p10: p50 * 0.7,
    p50,
    p90: p50 * 1.35,
    lower: bounded ? 0 : null,
    upper: null,
  })),
);
/** Rationales begin with every mark that a spreadsheet could take for a formula, and with the apostrophe itself. */
const rationale = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", "''=", '=HYPERLINK("http://x")&'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  )
  .map(([mark, text]) => `${mark}${text}`.trim())
  .filter((text) => text !== '');
const edit = fc.record({ distribution, rationale, sourceIds: fc.subarray(SOURCES) });

const published: readonly AssumptionValue[] = KEYS.map((key) => ({
  key,
  distribution: { kind: 'fixed', value: 1 },
  basis: 'sourced',
  rationale: '-first',
  sourceIds: ['source-a'],
}));
const context: TableContext = {
  definitions,
  values: published,
  knownSourceIds: new Set(SOURCES),
  decimalMark: 'point',
};
/** What a CSV file gives back: text alone. */
const asText = (table: readonly (readonly TableCell[])[]) =>
  table.map((row) => row.map((cell) => (cell === null ? null : String(cell))));

describe('a table of assumptions', () => {
  it('reads back as the edits that made it, from numbers and from text (seed 20261123)', () => {
    fc.assert(
      fc.property(fc.tuple(edit, edit, edit), (edits) => {
        const values = published.map((value, index) => ({ ...value, ...edits[index] }));
        const table = assumptionTable(values, definitions);
        const expected = {
          ok: true,
          value: { edits: edits.map((one, index) => ({ key: KEYS[index], ...one })), unchangedCount: 0 },
        };
        expect(readAssumptionTable(table, context)).toEqual(expected);
        expect(readAssumptionTable(asText(table), context)).toEqual(expected);
        expect(readAssumptionTable(table, { ...context, values })).toEqual({
          ok: true,
          value: { edits: [], unchangedCount: 3 },
        });
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('never gives a spreadsheet a text that it would run (seed 20261123)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(neutralText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(originalText(neutralText(text))).toBe(text);
      }),
      { seed: 20261123, numRuns: 1000 },
    );
    const [, first] = assumptionTable(published, definitions);
    expect(first![ASSUMPTION_COLUMNS.indexOf('name')]).toBe("'=Name of alpha");
    expect(first![ASSUMPTION_COLUMNS.indexOf('rationale')]).toBe("'-first");
  });

  const row = (cells: Readonly<Record<string, TableCell>>): TableCell[] => {
    const usual: Readonly<Record<string, TableCell>> = {
      key: 'alpha',
      unit: 'USD/port',
      distribution: 'fixed',
      value: 2,
      rationale: 'why',
      sources: '',
    };
    const given = { ...usual, ...cells };
    return ASSUMPTION_COLUMNS.map((column) => given[column] ?? null);
  };
  const problems = (...rows: TableCell[][]) => {
    const read = readAssumptionTable([ASSUMPTION_COLUMNS, ...rows], context);
    return read.ok ? [] : read.error.map((problem) => [problem.row, problem.column]);
  };

  it.each([
    ['an unknown key', row({ key: 'delta' }), 'key'],
    ['another unit', row({ unit: 'W' }), 'unit'],
    ['an unknown distribution', row({ distribution: 'gamma' }), 'distribution'],
    ['a missing parameter', row({ value: null }), 'value'],
    ['a parameter of another distribution', row({ mode: 3 }), 'mode'],
    ['a decimal comma', row({ value: '0,5' }), 'value'],
    ['an infinity', row({ value: 'Infinity' }), 'value'],
    ['a number too large for any', row({ value: '1e999' }), 'value'],
    ['P10 above P50', row({ distribution: 'metalog', value: null, p10: 3, p50: 2, p90: 4 }), 'p50'],
    ['an unknown source', row({ sources: 'source-a; nobody' }), 'sources'],
    ['no rationale', row({ rationale: ' ' }), 'rationale'],
  ])('tells of %s at its row and column', (_, wrong, column) => {
    expect(problems(row({ key: 'beta' }), wrong)).toEqual([[3, column]]);
  });

  it.each([
    ['a number that a comma split', ['0', '62'], '“62” stands under no heading'],
    ['a number that two commas split', ['258', '000', '000'], '“000”, “000” stands under no heading'],
  ])('refuses %s with its row, since cells would be lost', (_, split, text) => {
    const headings = ['key', 'rationale', 'sources', 'distribution', 'value'];
    const table = [headings, ['beta', 'why', '', 'fixed', '3'], ['alpha', 'why', '', 'fixed', ...split]];
    const read = readAssumptionTable(table, context);
    expect(read.ok ? null : read.error).toEqual([{ row: 3, column: null, message: expect.stringContaining(text) }]);
  });

  it('takes a row with empty cells beyond its headings, as spreadsheet programs write them', () => {
    expect(readAssumptionTable([ASSUMPTION_COLUMNS, [...row({}), null, '']], context)).toMatchObject({ ok: true });
  });

  it('refuses a cell under an empty heading', () => {
    const read = readAssumptionTable(
      [
        [...ASSUMPTION_COLUMNS, ''],
        [...row({}), 'left over'],
      ],
      context,
    );
    expect(read.ok ? null : read.error).toMatchObject([{ row: 2, column: null }]);
  });

  it('refuses a text that PostgreSQL cannot hold at its cell', () => {
    const read = readAssumptionTable([ASSUMPTION_COLUMNS, row({ rationale: 'a\u0000b' })], context);
    expect(read.ok ? null : read.error).toEqual([
      { row: 2, column: 'rationale', message: expect.stringContaining('null character') },
    ]);
  });

  it('asks what 450.000 means where a point may separate thousands, and only there', () => {
    const unsure: TableContext = { ...context, decimalMark: 'unknown' };
    const refused = readAssumptionTable([ASSUMPTION_COLUMNS, row({ value: '450.000' })], unsure);
    expect(refused.ok ? null : refused.error).toEqual([
      { row: 2, column: 'value', message: '“450.000” is 450 or 450000: write 450.0000 or 450000.' },
    ]);
    for (const [value, at] of [
      ['450.000', context],
      ['450.0000', unsure],
      ['450.00', unsure],
      ['0.125', unsure],
      [450.125, unsure],
    ] as const) {
      expect(readAssumptionTable([ASSUMPTION_COLUMNS, row({ value })], at)).toMatchObject({
        ok: true,
        value: { edits: [{ distribution: { value: Number(value) } }] },
      });
    }
  });

  it('tells of every row that is wrong and gives no edits then', () => {
    expect(
      problems(
        row({ value: 'x' }),
        row({ key: 'beta' }),
        row({ key: 'beta', value: 5 }),
        row({ key: 'gamma', unit: 'W', rationale: '' }),
      ),
    ).toEqual([
      [2, 'value'],
      [4, 'key'],
      [5, 'unit'],
      [5, 'rationale'],
    ]);
  });

  it('refuses headings that it does not know, that stand twice or that are missing', () => {
    const read = readAssumptionTable([['key', 'key', 'surprise', 'distribution', 'rationale']], context);
    expect(read.ok ? [] : read.error.map(({ column }) => column)).toEqual(['sources', 'key', 'surprise']);
  });

  it('takes rows in any order, leaves absent ones alone and passes over empty ones', () => {
    const read = readAssumptionTable(
      [ASSUMPTION_COLUMNS, row({ key: 'gamma', value: '+2.5e0' }), row({}).map(() => null)],
      context,
    );
    expect(read).toMatchObject({
      ok: true,
      value: { edits: [{ key: 'gamma', distribution: { value: 2.5 } }], unchangedCount: 0 },
    });
  });
});
