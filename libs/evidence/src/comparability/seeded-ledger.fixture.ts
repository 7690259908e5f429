import type { EstimateTarget, LedgerFigure, LedgerRow } from '../published-estimate';
import { missing, present } from '@waveguide/quantity';

/** What the tests read of a row of the dataset. */
interface SeedRow extends Omit<LedgerFigure, 'target' | 'value'> {
  readonly year: number | null;
  readonly period: readonly [number, number] | null;
  readonly value: number | null;
}

function figureOf({ year, period, value, ...row }: SeedRow): LedgerFigure {
  const target: EstimateTarget =
    year !== null
      ? { kind: 'year', year }
      : period !== null
        ? { kind: 'period', fromYear: period[0], toYear: period[1] }
        : { kind: 'not-stated', detail: 'No year.' };
  return { ...row, target, value: value === null ? missing('not-reported', 'Words only.') : present(value) };
}

const estimates = jest.requireActual<readonly (SeedRow & { readonly vintage: string })[]>(
  '../../../../prisma/seeds/published-estimates.json',
);
const observations = jest.requireActual<
  readonly (SeedRow & { readonly observedOn: string; readonly derived: boolean })[]
>('../../../../prisma/seeds/observations.json');

/** Every row of the dataset's ledger. */
export const seededLedger: readonly LedgerRow[] = [
  ...estimates.map((row): LedgerRow => ({ ...figureOf(row), kind: 'published-estimate', vintage: row.vintage })),
  ...observations.map((row): LedgerRow => ({
    ...figureOf(row),
    kind: 'observation',
    observedOn: row.observedOn,
    derived: row.derived,
  })),
];
