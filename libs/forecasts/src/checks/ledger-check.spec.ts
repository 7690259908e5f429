import type { LedgerRow, PublishedEstimate, Qualifier } from '@waveguide/evidence';
import { estimateRow } from '@waveguide/evidence/testing';
import { present } from '@waveguide/quantity';
import fc from 'fast-check';
import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { summariseModel } from '../engine/market-engine';
import { ledgerCheck, type RowVerdict } from './ledger-check';
import { ledgerCheckSentence, rowCounts } from './ledger-check-text';
import { seededLedger } from '@waveguide/evidence/testing/seeded';
import { slowVerdict } from './slow-ledger-check.fixture';

const summary = summariseModel({
  model: baseMarketModel,
  values: valuesOf('base'),
  definitions,
  seed: 1,
  drawCount: 1024,
});
const inYear = (year: number) => {
  const row = summary.series['revenue:co-packaged']!.quantiles[summary.years.indexOf(year)]!;
  return { p10: row[summary.levels.indexOf(0.1)] ?? NaN, p90: row[summary.levels.indexOf(0.9)] ?? NaN };
};
const { p10, p90 } = inYear(2030);

const check = (...rows: LedgerRow[]) => ledgerCheck({ summary, figures: rows });
const verdictOf = (change: Partial<PublishedEstimate>): RowVerdict | undefined =>
  check(estimateRow(change))[0]?.verdict;
const stating = (value: number, qualifier: Qualifier = 'point') => ({ value: present(value), qualifier });

describe('a row held against the model', () => {
  it.each<[RowVerdict, Partial<PublishedEstimate>]>([
    ['holds', stating((p10 + p90) / 2)],
    ['below', stating(p90 * 1.01)],
    ['above', stating(p10 * 0.99)],
    ['holds', { ...stating(p90 * 1.5), low: p90 * 0.9 }],
    ['holds', { ...stating(p10 * 0.5), high: p10 * 1.1 }],
    ['satisfied', stating(p90 * 0.99, 'at-least')],
    ['satisfied', stating(1, 'at-least')],
    ['violated', stating(p90 * 1.01, 'at-least')],
    ['satisfied', stating(p10 * 1.01, 'at-most')],
    ['satisfied', stating(p90 * 100, 'up-to')],
    ['violated', stating(p10 * 0.99, 'up-to')],
    ['not-compared', { scopeKey: 'cpo+npo' }],
    ['not-compared', { evidence: 'tertiary' }],
    ['not-compared', { excluded: true }],
    ['not-compared', { basis: 'addressable-market' }],
    ['not-compared', { target: { kind: 'year', year: 2020 } }],
  ])('%s', (verdict, change) => {
    expect(verdictOf(change)).toBe(verdict);
  });

  it('is judged by itself: a year does not pass because one of its sources does', () => {
    const rows = [
      estimateRow({ id: 'met', ...stating(p10) }),
      estimateRow({ id: 'missed', publisher: 'B', ...stating(p90 * 2) }),
    ];
    expect(check(...rows).map(({ row, verdict }) => [row.id, verdict])).toEqual([
      ['met', 'holds'],
      ['missed', 'below'],
    ]);
  });

  it('counts once, under one output, and rows about something else are left out', () => {
    expect(check(estimateRow()).map(({ output, entity }) => `${output}:${entity}`)).toEqual(['revenue:co-packaged']);
    // One company's revenue never stands for the market.
    expect(check(estimateRow({ scopeKey: 'innolight-transceivers' }))).toEqual([]);
    expect(check(estimateRow({ scopeKey: 'copper-timing' }), estimateRow({ metric: 'growth' }))).toEqual([]);
  });

  it('says why in a sentence that names both sides', () => {
    const [missed, other] = check(
      estimateRow(stating(900e9)),
      estimateRow({ id: 'npo', publisher: 'B', scopeKey: 'cpo+npo' }),
    );
    expect(missed!.reason).toMatch(/^Even P90, \$\d+B, lies below “\$900B”\.$/);
    expect(other!.reason).toBe(
      'The row counts “Co-packaged and near-packaged optics”, the model “revenue of CPO (switch) and in-package optical I/O (OIO) together, NPO left out”.',
    );
  });
});

describe('the sentence', () => {
  const counts = (change: Partial<Record<RowVerdict, number>>) => ({ ...rowCounts([]), ...change });
  it.each([
    [
      { holds: 5, below: 1, above: 3, satisfied: 2 },
      'Base meets 5 of 9 comparable figures and lies below 1 and above 3; both bounds are satisfied',
    ],
    [{ holds: 1, above: 1 }, 'Base meets 1 of 2 comparable figures and lies above 1'],
    [{ holds: 2, satisfied: 1, violated: 2 }, 'Base meets both comparable figures; 1 of 3 bounds is satisfied'],
    [{ holds: 1, violated: 1 }, 'Base meets the 1 comparable figure; the 1 bound is violated'],
    [{ below: 2 }, 'Base meets 0 of 2 comparable figures and lies below 2'],
    [{ satisfied: 3 }, 'No published figure counts what the model counts; all 3 bounds are satisfied'],
    [{ 'not-compared': 4 }, 'No published figure counts what the model counts'],
  ])('%j', (change, sentence) => {
    expect(ledgerCheckSentence(counts(change), 'Base')).toBe(sentence);
  });
});

/** The numbers of a sentence, read back out of its words. */
function readBack(sentence: string) {
  const number = (pattern: RegExp): number => Number(pattern.exec(sentence)?.[1] ?? 0);
  const both = sentence.includes('both bounds') ? 2 : 0;
  const one = sentence.includes('the 1 bound is') ? 1 : 0;
  const all = number(/all (\d+) bounds/) + both;
  const met =
    number(/meets all (\d+)/) + number(/meets the (1) comparable/) + (sentence.includes('meets both') ? 2 : 0);
  return {
    holds: number(/meets (\d+) of/) + met,
    figures: number(/of (\d+) comparable/) + met,
    below: number(/below (\d+)/),
    above: number(/above (\d+)/),
    satisfied: number(/(\d+) of \d+ bounds/) + all + (sentence.includes('bound is satisfied') ? one : 0),
    bounds: number(/of (\d+) bounds/) + all + one,
  };
}

function expectRecomputed(figures: readonly LedgerRow[]) {
  const checks = ledgerCheck({ summary, figures });
  const slow = figures.map((row) => slowVerdict(row, figures, summary));
  const fast = new Map(checks.map(({ row, verdict }) => [row, verdict === 'not-compared' ? null : verdict]));
  expect(figures.map((row) => fast.get(row) ?? null)).toEqual(slow);
  expect(new Set(checks.map(({ row }) => row)).size).toBe(checks.length);
  expect(checks.every(({ reason }) => reason.length > 10)).toBe(true);
  const count = (...verdicts: readonly unknown[]) => slow.filter((verdict) => verdicts.includes(verdict)).length;
  expect(readBack(ledgerCheckSentence(rowCounts(checks), 'The base case'))).toEqual({
    holds: count('holds'),
    figures: count('holds', 'below', 'above'),
    below: count('below'),
    above: count('above'),
    satisfied: count('satisfied'),
    bounds: count('satisfied', 'violated'),
  });
}

describe('the sentence over the dataset', () => {
  const comparable = seededLedger.filter((row) => slowVerdict(row, seededLedger, summary) !== null);

  it('has the numbers that a slow definition recounts', () => {
    expect(comparable.length).toBeGreaterThanOrEqual(9);
    expectRecomputed(seededLedger);
  });

  it('moves with one observation of $5 billion for 2026', () => {
    const added = estimateRow({ id: 'added', publisher: 'New', target: { kind: 'year', year: 2026 }, ...stating(5e9) });
    const before = rowCounts(ledgerCheck({ summary, figures: seededLedger }));
    const after = rowCounts(ledgerCheck({ summary, figures: [...seededLedger, added] }));
    expect(inYear(2026).p90).toBeLessThan(5e9);
    expect(after).toEqual({ ...before, below: before.below + 1 });
    expect(ledgerCheckSentence(after, 'Base')).not.toBe(ledgerCheckSentence(before, 'Base'));
  });

  /** A row that is comparable as it stands, or one step away from it. */
  const added = fc
    .record({
      value: fc.constantFrom(1e6, p10 / 2, (p10 + p90) / 2, p90 * 2),
      qualifier: fc.constantFrom<Qualifier>('point', 'at-least', 'at-most', 'up-to', 'approx'),
      scopeKey: fc.constantFrom('cpo', 'cpo+oio', 'lpo', 'pluggable-data-centre', 'cpo+npo', 'cpo-ports'),
      year: fc.constantFrom(2023, 2024, 2027, 2030, 2036, 2037),
      evidence: fc.constantFrom('primary', 'secondary', 'tertiary'),
      publisher: fc.constantFrom('IDTechEx', 'Yole (inferred)', 'Unattributed', 'New'),
      vintage: fc.constantFrom('2019', '2026', '2026-11-01'),
      excluded: fc.boolean(),
    } as const)
    .map(({ value, year, ...change }) =>
      estimateRow({ id: 'added', target: { kind: 'year', year }, value: present(value), ...change }),
    );
  const change = fc.record({
    removed: fc.array(fc.nat({ max: seededLedger.length - 1 }), { maxLength: 3 }),
    bent: fc.array(
      fc.record({
        at: fc.nat({ max: comparable.length - 1 }),
        to: fc.constantFrom<Partial<LedgerRow>>(
          { qualifier: 'point' },
          { qualifier: 'at-least' },
          { qualifier: 'up-to' },
          { evidence: 'tertiary' },
          { excluded: true },
          { target: { kind: 'year', year: 2031 } },
          { target: { kind: 'not-stated', detail: 'No year.' } },
          { basis: 'quarter' },
          { scopeKey: 'cpo+npo' },
        ),
      }),
      { maxLength: 4 },
    ),
    added: fc.array(added, { maxLength: 4 }),
    superseded: fc.array(fc.nat({ max: comparable.length - 1 }), { maxLength: 2 }),
  });

  it('has them for every varied dataset: rows added, removed, moved, bounds made points, vintages superseded (seed 93)', () => {
    fc.assert(
      fc.property(change, ({ removed, bent, added: rows, superseded }) => {
        const gone = new Set(removed.map((at) => seededLedger[at]));
        const bends = new Map(bent.map(({ at, to }) => [comparable[at], to]));
        const kept = seededLedger
          .filter((row) => !gone.has(row))
          .map((row): LedgerRow => ({ ...row, ...(bends.get(row) as object | undefined) }));
        const newer = superseded.map((at, i): LedgerRow => {
          const row = comparable[at]!;
          return row.kind === 'observation'
            ? { ...row, id: `newer-${i}`, observedOn: '2026-11-20' }
            : { ...row, id: `newer-${i}`, vintage: '2026-11-20' };
        });
        expectRecomputed([...kept, ...newer, ...rows.map((row, i) => ({ ...row, id: `added-${i}` }))]);
      }),
      { seed: 93, numRuns: 60 },
    );
  });
});
