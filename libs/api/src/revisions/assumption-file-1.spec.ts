import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTableFile } from '@waveguide/exports';
import { readAssumptionTable, type AssumptionDefinition, type ProposedEdit } from '@waveguide/forecasts';
import type { UnitId } from '@waveguide/quantity';
import { z } from 'zod';

/** A file of assumptions as the first versions exported it, with a row for every kind of distribution. */
const GOLDEN = new Uint8Array(readFileSync(path.join(__dirname, 'assumption-file-1.golden.csv')));
const SAYS: readonly (Pick<ProposedEdit, 'key' | 'distribution'> & { readonly unit: UnitId })[] = [
  { key: 'asp-floor', unit: 'USD/port', distribution: { kind: 'fixed', value: 0 } },
  { key: 'pue', unit: 'W/W', distribution: { kind: 'uniform', low: 1.1, high: 1.3 } },
  {
    key: 'total-ports-2024',
    unit: 'ports',
    distribution: { kind: 'triangular', low: 12_000_000, mode: 14_500_000, high: 17_000_000 },
  },
  { key: 'asp-2025', unit: 'USD/port', distribution: { kind: 'pert', low: 380, mode: 430, high: 500 } },
  { key: 'asp-decline', unit: 'fraction/yr', distribution: { kind: 'normal', mean: 0.12, standardDeviation: 0.02 } },
  {
    key: 'asp-learning',
    unit: 'fraction/doubling',
    distribution: { kind: 'lognormal', logMean: -1.6, logStandardDeviation: 0.2 },
  },
  {
    key: 'share-ceiling',
    unit: 'fraction',
    distribution: { kind: 'metalog', p10: 0.6, p50: 0.74, p90: 0.86, lower: 0, upper: 1 },
  },
  {
    key: 'share-midpoint',
    unit: 'year',
    distribution: { kind: 'metalog', p10: 2029, p50: 2030, p90: 2032, lower: null, upper: null },
  },
];

async function goldenRows() {
  const file = await readTableFile(GOLDEN, 'csv');
  if (!file.ok) throw new Error(file.error[0]?.message);
  return z.array(z.array(z.string().nullable())).min(2).parse(file.value.rows);
}

function read(rows: readonly (readonly (string | null)[])[]) {
  const definitions = SAYS.map(({ key, unit }, dimension): AssumptionDefinition => ({
    key,
    group: 'price',
    name: key,
    unit,
    year: null,
    note: null,
    dimension,
    lower: null,
    upper: null,
  }));
  const values = SAYS.map(({ key }) => ({
    key,
    distribution: { kind: 'fixed', value: 1 } as const,
    basis: 'sourced',
    rationale: 'as it was',
    sourceIds: [],
  }));
  const at = { definitions, values, decimalMark: 'point' } as const;
  const sources = rows.flatMap((row) => row.at(-1)?.split('; ') ?? []);
  return readAssumptionTable(rows, { ...at, knownSourceIds: new Set(sources) });
}

describe('a file of assumptions that the first versions exported', () => {
  it('reads with every distribution, rationale and source that it had', async () => {
    const rows = await goldenRows();
    const table = read(rows);
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    expect(table.value.edits.map(({ distribution }) => distribution)).toEqual(
      SAYS.map(({ distribution }) => distribution),
    );
    expect(table.value.edits[1]).toMatchObject({
      rationale: '=A1 is no formula',
      sourceIds: ['lowdown-uptime', 'uptime-pue-2024', 'founding-report'],
    });
    expect(table.value.edits.every(({ rationale }) => rationale !== '')).toBe(true);
  });

  it('still reads once today’s files have a further column, and a newer file’s column is refused by name', async () => {
    const rows = await goldenRows();
    const without = rows.map((row) => row.filter((_, column) => column < 4 || column > 5));
    expect(read(without)).toEqual(read(rows));
    const further = rows.map((row, index) => ['confidence', ...row].with(0, index === 0 ? 'confidence' : 'high'));
    expect(read(further)).toMatchObject({ ok: false, error: [{ row: 1, column: 'confidence' }] });
  });
});
