import { join } from 'node:path';
import { baseCases, expectedTables } from './base-case-files';
import { drawnTables, modesTable } from './slow-tables';

const SEED = 20261129;
const DRAWS = 200_000;
/**
 * Sampling error of the stated quantiles (20,000 draws in the first revision, 400,000 later) and of these (200,000): near P10 the standard
 * error is about 0.7 % of ports and 0.8 % of revenue in the widest year of the first, and 78 quantiles are looked at; plus half a unit in the
 * third digit, 0.5 %.
 */
const TOLERANCE = 0.025;

const folder = join(__dirname, '../../prisma/seeds');
const { revisions } = expectedTables(folder);
const cases = baseCases(folder).map((base, index) => ({ base, expected: revisions[index] }));

describe.each(cases)('the expected tables of revision $expected.revision of Base', ({ base, expected }) => {
  it(`are what the slow definition draws (seed ${SEED})`, () => {
    const { expectedTable, tenMillionPortsReachedBy } = drawnTables(base, { drawCount: DRAWS, seed: SEED });
    expectedTable.forEach((row, index) => {
      const stated = expected!.expectedTable[index]!;
      expect(stated.year).toBe(row.year);
      for (const name of [
        'portsP10',
        'portsP50',
        'portsP90',
        'revenueP10Usd',
        'revenueP50Usd',
        'revenueP90Usd',
      ] as const) {
        const off = row[name] / stated[name] - 1;
        expect({ year: row.year, name, off: Math.abs(off) < TOLERANCE ? 0 : off }).toEqual({
          year: row.year,
          name,
          off: 0,
        });
      }
      // Three significant digits in the first revision.
      for (const name of ['cpoPorts800Geq', 'revenueUsd'] as const)
        expect(Math.abs(row[name] / stated[name] - 1)).toBeLessThanOrEqual(5.05e-3);
      expect(Math.abs(row.cpoShareOfOpticalPorts - stated.cpoShareOfOpticalPorts)).toBeLessThanOrEqual(5.05e-5);
      expect(Math.abs(row.aspUsdPer800Geq - stated.aspUsdPer800Geq)).toBeLessThanOrEqual(0.0501);
    });
    for (const { year, fractionOfDraws } of expected!.tenMillionPortsReachedBy) {
      const found = tenMillionPortsReachedBy.find((row) => row.year === year);
      // Two decimals in the first revision; the standard error of a fraction of 20,000 draws is 0.0035 at most.
      expect(Math.abs((found?.fractionOfDraws ?? NaN) - fractionOfDraws)).toBeLessThan(0.01);
    }
  });

  it('are what it computes at the modes, to the digits stated', () => {
    modesTable(base).forEach((row, index) => {
      const stated = expected!.expectedModesAllTechnologies.rows[index]!;
      for (const column of ['ports800Geq', 'revenueUsd', 'installedBase800Geq'] as const)
        for (const [technology, value] of Object.entries(stated[column]))
          // Four significant digits.
          expect(Math.abs(row[column][technology as 'cpo'] - value)).toBeLessThanOrEqual(5.05e-4 * value);
      for (const [technology, value] of Object.entries(stated.aspUsdPer800Geq))
        expect(Math.abs(row.aspUsdPer800Geq[technology as 'cpo'] - value)).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(row.fleetPowerMw / stated.fleetPowerMw - 1)).toBeLessThanOrEqual(5.05e-4);
      const saved = Math.abs(row.powerSavedMw - stated.powerSavedMw);
      expect(saved).toBeLessThanOrEqual(Math.max(0.00505, 5.05e-4 * stated.powerSavedMw));
    });
  });
});

it('there are tables for every revision', () => {
  expect(revisions.map(({ revision }) => revision)).toEqual(cases.map((_, index) => index + 1));
});
