import { missing, present } from '@waveguide/quantity';
import fc from 'fast-check';
import { estimateRow, observationRow } from '../comparability/ledger-row.fixture';
import { seededLedger } from '../comparability/seeded-ledger.fixture';
import type { LedgerRow, PublishedEstimate } from '../published-estimate';
import { QUALIFIERS } from '../qualifier';
import { EVIDENCE_TIERS } from '../source';
import { consensusOn, type ConsensusQuestion } from './consensus';

const QUESTION: ConsensusQuestion = { metric: 'revenue', unit: 'USD', scopeKey: 'cpo', basis: 'annual', year: 2030 };
const stated = (rows: readonly { readonly row: LedgerRow; readonly value: number }[]) =>
  rows.map(({ row, value }) => [row.publisher, value]);

describe('the consensus of the dataset', () => {
  it('on CPO revenue in 2030 is of two figures, with one bound beside them', () => {
    const consensus = consensusOn(QUESTION, seededLedger);
    expect(stated(consensus.figures)).toEqual([
      ['Yole', 8.1e9],
      ['Morgan Stanley', 9.3e9],
    ]);
    expect(stated(consensus.bounds)).toEqual([['JPMorgan', 5e9]]);
    expect(consensus.median).toEqual(present(8.7e9));
    expect(consensus.range).toEqual(present({ low: 8.1e9, high: 9.3e9 }));
    expect(consensus.dispersion).toEqual(present(9.3e9 / 8.1e9));
    expect(consensus.leftOut.map(({ row, because }) => [row.publisher, because])).toEqual([
      ["Cited with TSMC's symposium (origin not named)", 'evidence'],
      ['JPMorgan', 'excluded'],
    ]);
  });

  it('in 2035 is one figure, and has no dispersion', () => {
    const consensus = consensusOn({ ...QUESTION, year: 2035 }, seededLedger);
    expect(stated(consensus.figures)).toEqual([['Astute Analytica', 780_870_000]]);
    expect(stated(consensus.bounds)).toEqual([['Founding report', 1.2e9]]);
    expect(consensus.median).toEqual(present(780_870_000));
    expect(consensus.dispersion).toMatchObject({ kind: 'missing', reason: 'not-applicable' });
  });

  it('of a year without estimates says so', () => {
    const consensus = consensusOn({ ...QUESTION, year: 2029 }, seededLedger);
    expect([consensus.figures, consensus.bounds, consensus.leftOut]).toEqual([[], [], []]);
    expect(consensus.median).toMatchObject({ kind: 'missing', reason: 'not-reported' });
  });
});

describe('one voice for each publisher', () => {
  const old = estimateRow({ id: 'old', vintage: '2025-03', value: present(4e9) });
  const young = estimateRow({ id: 'young', vintage: '2026-03', value: present(8e9) });
  const ids = (ledger: readonly LedgerRow[]) => consensusOn(QUESTION, ledger).figures.map(({ row }) => row.id);

  it('is its newest vintage, whatever the order of the ledger', () => {
    expect(ids([old, young])).toEqual(['young']);
    expect(ids([young, old])).toEqual(['young']);
    expect(consensusOn(QUESTION, [old, young]).leftOut).toEqual([
      { row: old, because: 'superseded', reason: expect.stringContaining('replaced this figure') as string },
    ]);
  });

  it('is not taken from it by a newer row that does not count', () => {
    expect(ids([old, { ...young, evidence: 'tertiary' }])).toEqual(['old']);
    expect(ids([old, { ...young, excluded: true }])).toEqual(['old']);
    expect(ids([old, { ...young, value: missing('not-reported', 'Words only.') }])).toEqual(['old']);
  });

  it('is the better evidence where the dates do not tell which is newer', () => {
    const vague = estimateRow({ id: 'vague', vintage: '2026', value: present(4e9), evidence: 'primary' });
    expect(ids([vague, young])).toEqual(['vague']);
    expect(consensusOn(QUESTION, [vague, young]).leftOut[0]).toMatchObject({ because: 'same-publisher' });
  });

  it('is not made one of rows that name nobody', () => {
    const nobody = { publisher: 'Unattributed' };
    expect(
      ids([
        { ...old, ...nobody },
        { ...young, ...nobody },
      ]),
    ).toHaveLength(2);
  });

  it('gives way to the publisher’s own actual', () => {
    const actual = observationRow({ observedOn: '2031-02' });
    expect(ids([old, actual])).toEqual([]);
  });
});

describe('a slow definition', () => {
  const rows = fc
    .array(
      fc.record({
        publisher: fc.constantFrom('A', 'B', 'C', 'Unattributed'),
        vintage: fc.constantFrom('2024-01', '2024-05', '2025-02', '2026-03'),
        value: fc.integer({ min: 1, max: 40 }),
        qualifier: fc.constantFrom(...QUALIFIERS.filter((qualifier) => qualifier !== 'qualitative')),
        evidence: fc.constantFrom(...EVIDENCE_TIERS),
        scopeKey: fc.constantFrom('cpo' as const, 'cpo+npo' as const),
        year: fc.constantFrom(2029, 2030),
        excluded: fc.boolean(),
      }),
      { maxLength: 14 },
    )
    .map((all) =>
      all.map(({ value, year, ...row }, i) =>
        estimateRow({ ...row, id: `r${i}`, value: present(value), target: { kind: 'year', year } }),
      ),
    );
  const BOUND = new Set(['at-least', 'at-most', 'up-to']);
  const valueOf = ({ value }: PublishedEstimate) => (value.kind === 'present' ? value.value : Number.NaN);

  /** Each row against every other, with no index: 'tertiary', excluded and other scopes go, then whatever its publisher has a better row for. */
  function slow(ledger: readonly PublishedEstimate[]): readonly PublishedEstimate[] {
    const fit = ledger.filter(
      (row) =>
        row.scopeKey === 'cpo' &&
        row.target.kind === 'year' &&
        row.target.year === 2030 &&
        row.evidence !== 'tertiary' &&
        !row.excluded,
    );
    const tier = (row: PublishedEstimate) => EVIDENCE_TIERS.indexOf(row.evidence);
    return fit.filter((row) =>
      fit.every((other) => {
        if (other === row || other.publisher !== row.publisher || row.publisher === 'Unattributed') return true;
        if (other.vintage !== row.vintage) return other.vintage < row.vintage;
        return tier(other) === tier(row) ? row.id < other.id : tier(row) < tier(other);
      }),
    );
  }

  it('finds the same voices, median, range and dispersion (seed 93)', () => {
    fc.assert(
      fc.property(rows, (ledger) => {
        const consensus = consensusOn(QUESTION, ledger);
        const voices = slow(ledger);
        const figures = voices.filter(({ qualifier }) => !BOUND.has(qualifier));
        const values = figures.map(valueOf).sort((a, b) => a - b);
        expect(consensus.figures.map(({ row }) => row.id).sort()).toEqual(figures.map(({ id }) => id).sort());
        expect(consensus.bounds.map(({ row }) => row.id).sort()).toEqual(
          voices.flatMap(({ id, qualifier }) => (BOUND.has(qualifier) ? [id] : [])).sort(),
        );
        const middle = [values[Math.ceil(values.length / 2) - 1], values[Math.floor(values.length / 2)]];
        expect(consensus.median).toMatchObject(
          values.length === 0 ? { kind: 'missing' } : present((middle[0]! + middle[1]!) / 2),
        );
        expect(consensus.dispersion).toMatchObject(
          values.length < 2 ? { kind: 'missing' } : present(values.at(-1)! / values[0]!),
        );
        const counted = consensus.figures.length + consensus.bounds.length + consensus.leftOut.length;
        expect(counted).toBe(ledger.filter((row) => row.scopeKey === 'cpo' && valueYear(row) === 2030).length);
      }),
      { seed: 93, numRuns: 300 },
    );
  });

  const valueYear = ({ target }: PublishedEstimate) => (target.kind === 'year' ? target.year : null);
});
