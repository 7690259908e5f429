import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { baseCases, EXPECTED_FILE, expectedTables, type ExpectedTables } from './base-case-files';
import { drawnTables, modesTable, type BaseCase } from './slow-tables';

const DRAWS = { drawCount: 400_000, seed: 20261130 } as const;

/** Every number of a table with four significant digits; years as they are. */
function rounded<T>(table: T): T {
  const round = (key: string, value: unknown): unknown =>
    typeof value === 'number' && key !== 'year' ? Number(value.toPrecision(4)) : value;
  return JSON.parse(JSON.stringify(table, round)) as T;
}

function tablesOf(base: BaseCase, revision: number): ExpectedTables {
  return rounded({
    revision,
    note: `CPO with OIO inside, at the modes and over draws: erosion price law with asp-2025 and asp-decline, reference year 2025, no floor. ${DRAWS.drawCount.toLocaleString('en-US')} pseudo-random draws of tools/base-case, seed ${String(DRAWS.seed)}, with the revision's rank correlations. Four significant digits.`,
    ...drawnTables(base, DRAWS),
    expectedModesAllTechnologies: {
      note: 'Deterministic, every assumption at its mode, erosion. Four significant digits.',
      rows: modesTable(base),
    },
  });
}

// The first revision's tables came with the dataset, from another program, and stay as they are.
const folder = path.join(import.meta.dirname, '../../prisma/seeds');
const { note, revisions } = expectedTables(folder);
const [first] = revisions;
const later = baseCases(folder)
  .slice(1)
  .map((base, index) => tablesOf(base, index + 2));
writeFileSync(path.join(folder, EXPECTED_FILE), `${JSON.stringify({ note, revisions: [first, ...later] }, null, 2)}\n`);
