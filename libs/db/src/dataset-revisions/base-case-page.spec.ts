import { readFileSync } from 'node:fs';
import path from 'node:path';
import { statedText, type LedgerRow } from '@waveguide/evidence';
import {
  baseMarketModel,
  ledgerCheck,
  rowCounts,
  summariseModel,
  summaryRange,
  type MarketSummary,
  type RowCheck,
  type SeriesAt,
  type SummaryRange,
} from '@waveguide/forecasts';
import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import { listEstimates, listObservations } from '../ledger/estimate-repository';
import { findRevision, pageOfRevisions } from '../revisions/revision-repository';
import { SEED_DRAWS, seedDatabase } from '../seed/database';
import { computeTestSummary, openEmptyDatabase, readShippedFile, type OpenTestDatabase } from '../testing/dataset';
import { workspaceRoot } from '@waveguide/embedded-postgres';

const page = readFileSync(path.join(workspaceRoot(process.cwd()), 'docs/methods/base-case.md'), 'utf8');
const REVISIONS = [1, 2] as const;

let database: OpenTestDatabase;
let ledger: readonly LedgerRow[];
const summaries = new Map<string, MarketSummary>();

/** A published revision of the dataset with the draws of the record. */
async function summaryOf(scenarioId: string, number: number): Promise<MarketSummary> {
  const revision = await findRevision(database.client, { scenarioId, number });
  if (revision === null) throw new Error(`${scenarioId} has no revision ${number}.`);
  const { values, definitions, correlations } = revision;
  const stated = new Map(values.map(({ key, distribution }) => [key, distribution]));
  return summariseModel({
    model: baseMarketModel,
    values: stated,
    definitions: definitions.filter(({ key }) => stated.has(key)),
    correlations,
    ...SEED_DRAWS,
  });
}

beforeAll(async () => {
  database = await openEmptyDatabase();
  const seeded = await seedDatabase(database.client, { readFile: readShippedFile, computeSummary: computeTestSummary });
  if (!seeded.ok) throw new Error(JSON.stringify(seeded.error));
  ledger = [...(await listEstimates(database.client)), ...(await listObservations(database.client))];
  for (const scenario of ['base', 'upside', 'downside'])
    for (const number of REVISIONS) summaries.set(`${scenario} ${number}`, await summaryOf(scenario, number));
});
afterAll(() => database.close());

function summary(scenario: string, number: number): MarketSummary {
  const found = summaries.get(`${scenario} ${number}`);
  if (found === undefined) throw new Error(`No summary of ${scenario} ${number}.`);
  return found;
}

function range(of: MarketSummary, at: SeriesAt): SummaryRange {
  const found = summaryRange(of, at);
  if (found.kind === 'missing') throw new Error(found.detail);
  return found.value;
}

const coPackaged = (output: 'ports' | 'revenue' | 'share', year: number): SeriesAt => ({
  output,
  entity: 'co-packaged',
  year,
});
const span = ({ p10, p90 }: SummaryRange, unit: UnitId): string => formatRange({ low: p10, high: p90 }, unit);

/** The one row of a kind for a year; the newest if there are several. */
function figure(metric: string, scopeKey: string, year: number): number {
  const found = ledger.filter(
    (row) =>
      row.metric === metric &&
      row.scopeKey === scopeKey &&
      row.basis === 'annual' &&
      row.target.kind === 'year' &&
      row.target.year === year,
  );
  if (found.length !== 1 || found[0]!.value.kind === 'missing') throw new Error(`${scopeKey} ${year}: ${found.length}`);
  return found[0]!.value.value;
}

const isCompared = ({ verdict }: RowCheck): boolean => verdict !== 'not-compared';
const checksOf = (number: number): readonly RowCheck[] =>
  ledgerCheck({ summary: summary('base', number), figures: ledger }).filter(isCompared);

/** Cells of a table of the page, without its padding. */
const linesOfPage = page.split('\n').map((line) =>
  line.startsWith('|')
    ? line
        .split('|')
        .map((cell) => cell.trim())
        .join('|')
    : line,
);
const hasLine = (cells: readonly string[]): void => expect(linesOfPage).toContain(`|${cells.join('|')}|`);

const LEVELS = ['p10', 'p50', 'p90'] as const;

describe('docs/methods/base-case.md', () => {
  it('lists every comparable row with what each revision makes of it', () => {
    const [first, second] = REVISIONS.map(checksOf);
    expect(first!.map(({ row }) => row.id)).toEqual(second!.map(({ row }) => row.id));
    second!.forEach((check, index) => {
      const { row } = check;
      const cell = ({ model, verdict }: RowCheck): string =>
        model.kind === 'missing' ? '' : `${span(model.value, 'USD')}: ${verdict}`;
      const year = row.target.kind === 'year' ? String(row.target.year) : '';
      hasLine([year, row.publisher, check.entityName, statedText(row), cell(first![index]!), cell(check)]);
    });
    const listed = linesOfPage.filter((line) => /^\|20\d\d\|.*(holds|above|below|satisfied|violated)\|$/.test(line));
    expect(listed).toHaveLength(second!.length);
  });

  it('states ranges, coverage and ratios as the product computes them', () => {
    const { results } = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '') as {
      readonly results: Readonly<Record<string, number | readonly number[]>>;
    };
    const rounded = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(3)));
    const three = (of: number, at: SeriesAt) => {
      const found = range(summary('base', of), at);
      return rounded(LEVELS.map((level) => found[level]));
    };
    const counts = REVISIONS.map((number) => rowCounts(checksOf(number)));
    const expected: Record<string, number | readonly number[]> = {
      figuresCompared: counts[1]!.holds + counts[1]!.below + counts[1]!.above,
      figuresHeldByRevision1: counts[0]!.holds,
      figuresHeldByRevision2: counts[1]!.holds,
      boundsSatisfied: counts[1]!.satisfied,
      boundsViolated: counts[1]!.violated,
      figuresThatContradictABound: contradictingABound().length,
    };
    for (const year of [2027, 2030, 2035])
      for (const number of REVISIONS)
        for (const output of ['ports', 'revenue'] as const)
          expected[`${output}${year}Revision${number}`] = three(number, coPackaged(output, year));
    for (const number of REVISIONS) {
      const ratio = (at: SeriesAt, by: number) => rounded(three(number, at).map((value) => value / by));
      const market = (output: 'totalRevenue' | 'totalPorts' | 'fleetPower', year: number): SeriesAt => ({
        output,
        entity: 'market',
        year,
      });
      expected[`revenueToCapitalSpending2029Revision${number}`] = ratio(
        market('totalRevenue', 2029),
        figure('spending', 'data-centre-capex', 2029),
      );
      expected[`portsToAccelerators2026Revision${number}`] = ratio(
        market('totalPorts', 2026),
        figure('units', 'ai-accelerators', 2026),
      );
      // MW · 8.76 are GWh a year.
      expected[`fleetToDataCentreElectricity2030Revision${number}`] = ratio(
        market('fleetPower', 2030),
        figure('energy', 'world-data-centre-energy', 2030) / 8.76,
      );
    }
    const ceiling = 0.6;
    const [early, late] = [2026, 2030].map((year) => ({ year, share: figure('share', 'cpo-of-ai-modules', year) }));
    const logit = (share: number): number => Math.log(ceiling / share - 1);
    const steepness = (logit(early!.share) - logit(late!.share)) / (late!.year - early!.year);
    expected.steepnessOfTrendForceShares = Number(steepness.toPrecision(3));
    expected.midpointOfTrendForceShares = Number((late!.year + logit(late!.share) / steepness).toFixed(1));
    // MW at the end of 2028 · 8.76 are GWh a year; the IEA's path goes from 2024 to 2030 at one rate.
    const at2028 = range(summary('base', 2), { output: 'fleetPower', entity: 'market', year: 2028 }).p50 * 8.76;
    const [from, to] = [2024, 2030].map((year) => figure('energy', 'world-data-centre-energy', year));
    expected.fleetTWh2028Revision2 = Number((at2028 / 1000).toPrecision(2));
    expected.fleetToDataCentreElectricity2028Revision2 = Number(
      (at2028 / (from! * (to! / from!) ** (4 / 6))).toPrecision(2),
    );
    expect(results).toEqual(expected);
  });

  it('says of every figure below the ranges that it contradicts a bound of the ledger', () => {
    const above = checksOf(2).filter(({ verdict }) => verdict === 'above');
    expect(above.map(({ row }) => row.id).sort()).toEqual(contradictingABound());
  });
});

/** Figures of the same output that lie below what another publisher gives as the least for the same or an earlier year. */
function contradictingABound(): readonly string[] {
  const checks = checksOf(2);
  const yearOf = ({ row: { target } }: RowCheck) => (target.kind === 'year' ? target.year : NaN);
  const bounds = checks.filter(({ row }) => row.qualifier === 'at-least');
  return checks
    .filter((check) => check.statedAs === 'figure')
    .filter((check) =>
      bounds.some(
        (bound) =>
          bound.entity === check.entity &&
          yearOf(bound) <= yearOf(check) &&
          (check.span?.high ?? NaN) < (bound.span?.low ?? NaN),
      ),
    )
    .map(({ row }) => row.id)
    .sort();
}

describe('the messages of the second revision', () => {
  const message = async (scenarioId: string): Promise<string> => {
    const [newest] = (
      await pageOfRevisions(database.client, { scenarioId: scenarioId, page: 1, size: 1000 })
    ).items.filter(({ number }) => number === 2);
    return newest!.message;
  };

  it('say in numbers what became of Base', async () => {
    const ports = REVISIONS.map((number) => span(range(summary('base', number), coPackaged('ports', 2030)), 'ports'));
    const revenue = REVISIONS.map((number) => span(range(summary('base', number), coPackaged('revenue', 2030)), 'USD'));
    const total = REVISIONS.map((number) =>
      formatQuantity(
        range(summary('base', number), { output: 'totalPorts', entity: 'market', year: 2035 }).p50,
        'ports',
      ),
    );
    const said = await message('base');
    expect(said).toContain(`2030: ${ports[0]} co-packaged ports became ${ports[1]}`);
    expect(said).toContain(`${revenue[0]} of revenue became ${revenue[1]}`);
    expect(said).toContain(`P50 of 2035 falls from ${total[0]} to ${total[1]}`);
  });

  it('hold what they say of Upside beside the forecasts that count near-packaged optics in', () => {
    // The mode of npo-per-cpo.
    const withNearPackaged = 1.4;
    const of = (output: 'ports' | 'revenue') =>
      withNearPackaged * range(summary('upside', 2), coPackaged(output, 2030)).p50;
    expect(of('ports')).toBeGreaterThan(figure('ports', 'cpo+npo-ports', 2030));
    expect(Math.abs(of('revenue') / figure('revenue', 'cpo+npo', 2030) - 1)).toBeLessThan(0.05);
  });

  it.each(['upside', 'downside'])('say in numbers what became of %s', async (scenario) => {
    const [before, after] = REVISIONS.map((number) =>
      formatQuantity(range(summary(scenario, number), coPackaged('ports', 2030)).p50, 'ports'),
    );
    expect(await message(scenario)).toContain(`2030: P50 of co-packaged ports was ${before}, is ${after}`);
  });
});
