import { allowedSpan, impliedPrices, scope, statedText, type AllowedSpan, type LedgerRow } from '@waveguide/evidence';
import { atHead, formatQuantity } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import type { MarketModel } from '../model/market-model';
import { summaryRange, type SummaryRange } from '../model/summary-range';
import { comparableOutputs, ledgerStandings, type ComparableOutput } from './comparable-outputs';
import { comparedSource, type ConsistencyCheck } from './consistency-check';
import { ratioTo, sideOf, type CheckContext } from './ledger-check';
import { spanText } from './span-text';

/** Contract prices fall by 9 to 18 % a year, so a price is held against the evidence of its own year and the one before. */
const YEARS_AFTER = 1;

/** A row that prices what an output prices, in the output's unit. */
interface PricedRow {
  readonly row: LedgerRow;
  readonly year: number;
  readonly span: AllowedSpan;
}

/**
 * Implied price of a scenario (revenue over ports, draw by draw: the summary's price of a technology or group) against the prices of
 * the ledger that count the same, in the years that they speak for. It disagrees where P10 to P90 leaves the whole range of the
 * evidence. Prices of what the technology replaces, and what publishers' own revenue and ports imply, stand beside it unjudged.
 */
export function impliedPriceChecks(
  { summary, figures }: CheckContext,
  model: MarketModel,
): readonly ConsistencyCheck[] {
  const standings = ledgerStandings(figures, { model });
  const outputs = comparableOutputs(model).filter(({ output }) => output === 'price');
  const evidence = new Map(
    outputs.map((output) => [
      output.entity,
      figures.flatMap((row): PricedRow[] => {
        const standing = standings.of(row, 'price', output.entity);
        if (standing.kind !== 'comparable' || row.value.kind === 'missing') return [];
        return [{ row, year: standing.year, span: divided(allowedSpan(row, row.value.value), standing.per) }];
      }),
    ]),
  );
  return outputs.flatMap((output) =>
    summary.years.flatMap((year): ConsistencyCheck[] => {
      const speaks = (rows: readonly PricedRow[] = []) =>
        rows.filter((one) => year >= one.year && year - one.year <= YEARS_AFTER);
      const priced = speaks(evidence.get(output.entity));
      const range = summaryRange(summary, { output: 'price', entity: output.entity, year });
      if (range.kind === 'missing' || priced.length === 0) return [];
      const others = outputs.flatMap((other) => {
        const rows = other === output ? [] : speaks(evidence.get(other.entity));
        return rows.length === 0
          ? []
          : [`${atHead(technologyName(other.entity).noun)} at ${spanText(hull(rows), 'USD/port')} per port.`];
      });
      const implied = output.entity === 'co-packaged' ? impliedIn(figures, year) : [];
      return [check({ output, year, range: range.value, priced, beside: [...others, ...implied] })];
    }),
  );
}

function divided({ low, high }: AllowedSpan, per: number): AllowedSpan {
  return { low: low === null ? null : low / per, high: high === null ? null : high / per };
}

/** The span over all rows; a side that one of them leaves open is open. */
function hull(rows: readonly PricedRow[]): AllowedSpan {
  const lows = rows.map(({ span }) => span.low);
  const highs = rows.map(({ span }) => span.high);
  return {
    low: lows.includes(null) ? null : Math.min(...lows.filter((low) => low !== null)),
    high: highs.includes(null) ? null : Math.max(...highs.filter((high) => high !== null)),
  };
}

/** What publishers' own revenue and ports of one scope imply; their ports state no speed, so that it is not judged. */
function impliedIn(figures: readonly LedgerRow[], year: number): readonly string[] {
  return impliedPrices(figures)
    .filter((implied) => implied.year === year)
    .map(
      ({ revenue, ports, span }) =>
        `${named(revenue)} over ${named(ports)} ports is ${spanText(span, 'USD/port')} per port (${scope(ports.scopeKey).label}).`,
    );
}

const named = (row: LedgerRow): string =>
  `${row.publisher}${row.evidence === 'tertiary' ? ' (tertiary)' : ''}, ${statedText(row)}`;

function check(o: {
  readonly output: ComparableOutput;
  readonly year: number;
  readonly range: SummaryRange;
  readonly priced: readonly PricedRow[];
  readonly beside: readonly string[];
}): ConsistencyCheck {
  const { output, year, range, priced, beside } = o;
  const span = hull(priced);
  const text = spanText(span, 'USD/port');
  const { noun, plural } = technologyName(output.entity);
  const implied = formatQuantity(range.p50, 'USD/port');
  return {
    id: `implied-price:${output.entity}:${year}`,
    kind: 'implied-price',
    statedAs: 'figure',
    title: `Price of ${noun} in ${year}`,
    year,
    unit: 'USD/port',
    scenario: { label: 'revenue over ports', range },
    ledger: { label: text, ...span, sources: priced.map(({ row }) => comparedSource(row)) },
    ratio: ratioTo(range, span),
    verdict: sideOf(range, span),
    message: `${atHead(noun)} in ${year} ${plural ? 'imply' : 'implies'} ${implied} per port; published prices are ${text} for the optics of one port.`,
    beside,
  };
}
