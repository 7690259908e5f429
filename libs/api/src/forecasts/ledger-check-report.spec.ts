import type { MarketSummary } from '@waveguide/forecasts';
import type { ApiCaller } from '../app-router';
import { createTestApi, type TestApi } from '../testing/context';

let api: TestApi;
let caller: ApiCaller;

beforeAll(async () => {
  api = await createTestApi();
  caller = api.caller();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const at = { scenarioId: 'base' };
const SCOPES: Readonly<Record<string, string>> = {
  cpo: 'co-packaged',
  'cpo+oio': 'co-packaged',
  lpo: 'lpo',
  'pluggable-data-centre': 'pluggable',
};

interface StoredRow {
  readonly id: string;
  readonly date: string;
  readonly publisher: string;
  readonly scopeKey: string;
  readonly year: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string;
}

/** The rule of docs/methods as a question to the database, row by row: an independent, slow definition. */
async function slowVerdicts(summary: MarketSummary): Promise<ReadonlyMap<string, string>> {
  const where = {
    metric: 'revenue',
    unit: 'USD',
    basis: 'annual',
    scopeKey: { in: Object.keys(SCOPES) },
    year: { gte: 2024, lte: 2036 },
    value: { not: null },
    evidence: { not: 'tertiary' },
    excluded: false,
  } as const;
  const estimates = await api.client.publishedEstimate.findMany({ where });
  const observations = await api.client.observation.findMany({ where });
  const rows: StoredRow[] = [
    ...estimates.map((row) => ({ ...row, date: row.vintage })),
    ...observations.map((row) => ({ ...row, date: row.observedOn })),
  ];
  const name = (row: StoredRow) => row.publisher.split(' (')[0];
  const newest = rows.filter(
    (row) =>
      !rows.some(
        (other) =>
          name(other) === name(row) &&
          other.scopeKey === row.scopeKey &&
          other.year === row.year &&
          other.date > row.date &&
          !other.date.startsWith(row.date),
      ),
  );
  return new Map(
    newest.map((row) => {
      const { quantiles } = summary.series[`revenue:${SCOPES[row.scopeKey]}`]!;
      const inYear = quantiles[summary.years.indexOf(row.year!)]!;
      const [p10, p90] = [0.1, 0.9].map((level) => inYear[summary.levels.indexOf(level)]!);
      const value = row.value!;
      if (row.qualifier === 'at-least') return [row.id, p90! >= value ? 'satisfied' : 'violated'];
      if (row.qualifier === 'at-most' || row.qualifier === 'up-to')
        return [row.id, p10! <= value ? 'satisfied' : 'violated'];
      if (p90! < (row.low ?? value)) return [row.id, 'below'];
      return [row.id, p10! > (row.high ?? value) ? 'above' : 'holds'];
    }),
  );
}

/** What the sentence has to say for these verdicts, put together by hand. */
function expectedSentence(verdicts: Iterable<string>): RegExp {
  const all = [...verdicts];
  const n = (...wanted: readonly string[]) => all.filter((verdict) => wanted.includes(verdict)).length;
  const figures = n('holds', 'below', 'above');
  const sides = [n('below') > 0 ? `below ${n('below')}` : '', n('above') > 0 ? `above ${n('above')}` : ''];
  const missed = sides.filter((side) => side !== '').join(' and ');
  const bounds = n('satisfied', 'violated');
  const satisfied = n('violated') === 0 ? `(?:both|all ${bounds})` : `${n('satisfied')} of ${bounds}`;
  return new RegExp(
    `^The base case meets ${n('holds')} of ${figures} comparable figures and lies ${missed}; ${satisfied} bounds (?:is|are) satisfied$`,
  );
}

async function report() {
  const [{ ledgerCheck }, { summary }] = await Promise.all([caller.overview.get(at), caller.forecasts.summary(at)]);
  const judged = ledgerCheck.rows.filter(({ verdict }) => verdict !== 'not-compared');
  return { ...ledgerCheck, judged, slow: await slowVerdicts(summary) };
}

describe('the ledger check', () => {
  it('judges the rows that the rule admits and no others, and its sentence counts them', async () => {
    const { sentence, judged, rows, slow } = await report();
    expect(new Map(judged.map(({ recordId, verdict }) => [recordId, verdict]))).toEqual(slow);
    expect(sentence).toMatch(expectedSentence(slow.values()));
    expect(new Set(rows.map(({ recordId }) => recordId)).size).toBe(rows.length);
  });

  it('compares neither ports of unstated speed nor other scopes, and says why with both sides', async () => {
    const { rows } = await report();
    const reasonOf = (id: string) => rows.find(({ recordId }) => recordId === id);
    expect(reasonOf('fc-lc-2026-ports-2030')).toMatchObject({
      verdict: 'not-compared',
      statedAs: 'bound',
      reason:
        'The row counts “Co-packaged and near-packaged ports”, the model “800G-equivalent ports of CPO (switch) and in-package optical I/O (OIO) together, NPO left out”.',
    });
    expect(reasonOf('fc-jpm-2025-plug-2030')?.reason).toBe(
      'The row counts “Pluggable transceivers, boundary not stated”, the model “revenue of DSP-based pluggables, NPO inside”.',
    );
    expect(reasonOf('ob-cpo-rev-2020')?.reason).toBe('The row is about 2020, the model about 2024 to 2036.');
  });

  it('is the same on the overview, in the checks and on the chart', async () => {
    const { ledgerCheck } = await caller.overview.get(at);
    const checks = await caller.checks.revision(at);
    expect(checks.ledgerCheck).toEqual(ledgerCheck);
    const spec = await caller.charts.spec({ id: 'market-forecast', ...at, metric: 'revenue', entity: 'co-packaged' });
    const solid = spec.marks.flatMap((mark) =>
      mark.type === 'dot' && mark.fill === 'solid' && mark.role === 'estimate' ? [mark.id] : [],
    );
    const compared = ledgerCheck.rows.filter(
      ({ entity, verdict }) => entity === 'co-packaged' && verdict !== 'not-compared',
    );
    expect(solid.sort()).toEqual(compared.map(({ recordId }) => recordId).sort());
  });

  it('changes at once with an observation of $5 billion for 2026, and back when it goes', async () => {
    const before = await report();
    const source = await api.client.source.findFirstOrThrow();
    const data = {
      id: 'ob-added',
      sourceId: source.id,
      publisher: 'A house of its own',
      observedOn: '2027-01-15',
      metric: 'revenue',
      scopeKey: 'cpo',
      scopeText: 'CPO',
      basis: 'annual',
      year: 2026,
      value: 5e9,
      unit: 'USD',
      qualifier: 'point',
      quoteSummary: 'CPO revenue of 2026: $5 billion.',
      evidence: 'primary',
      excluded: false,
      derived: false,
      position: 100_000,
    } as const;
    await api.client.observation.create({ data });
    const after = await report();
    expect(after.counts).toEqual({ ...before.counts, below: before.counts.below + 1 });
    expect(after.sentence).toMatch(expectedSentence(after.slow.values()));
    expect(after.sentence).not.toBe(before.sentence);
    expect(after.judged.find(({ recordId }) => recordId === 'ob-added')).toMatchObject({
      verdict: 'below',
      stated: '$5B',
      year: 2026,
      reason: expect.stringMatching(/^Even P90, \$.*, lies below “\$5B”\.$/),
    });

    // The same number as a bound is counted apart, and a newer vintage takes the row's place.
    await api.client.observation.update({ where: { id: 'ob-added' }, data: { qualifier: 'at-least' } });
    expect((await report()).counts).toEqual({ ...before.counts, violated: before.counts.violated + 1 });
    await api.client.observation.create({
      data: { ...data, id: 'ob-newer', observedOn: '2027-03', position: 100_001, qualifier: 'at-most' },
    });
    const replaced = await report();
    expect(replaced.counts).toMatchObject({
      ...before.counts,
      satisfied: before.counts.satisfied + 1,
      'not-compared': before.counts['not-compared'] + 1,
    });
    expect(replaced.rows.find(({ recordId }) => recordId === 'ob-added')?.reason).toBe(
      'A house of its own replaced this figure, dated 15 Jan 2027, by “at most $5B”, dated Mar 2027.',
    );

    await api.client.observation.deleteMany({ where: { id: { in: ['ob-added', 'ob-newer'] } } });
    expect((await report()).sentence).toBe(before.sentence);
  });
});
