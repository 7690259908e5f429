import { isolated } from '@waveguide/quantity';
import { statedAs, type LedgerRow, type PublishedSeries, type Qualifier } from '@waveguide/evidence';
import { summaryRange, type MarketSummary, type SummaryRange } from '@waveguide/forecasts';
import type { Maybe } from '@waveguide/quantity';
import { DEFAULT_TECHNOLOGY, type YearSpan } from './forecast-view';

/** Where a published value stands to a range; a bound is satisfied or violated, and never below or above it. */
export type Standing = 'below P10' | 'within P10 to P90' | 'above P90' | 'a bound, satisfied' | 'a bound, violated';

export interface PublishedPoint {
  readonly series: PublishedSeries;
  readonly year: number;
  readonly value: number;
  readonly model: Maybe<SummaryRange>;
  /** Null if the two are not to be compared. */
  readonly standing: Standing | null;
}

export function standingOf(value: number, { p10, p90 }: SummaryRange, qualifier: Qualifier = 'point'): Standing {
  if (statedAs(qualifier) === 'bound') {
    const reached = qualifier === 'at-least' ? p90 >= value : p10 <= value;
    return reached ? 'a bound, satisfied' : 'a bound, violated';
  }
  if (value < p10) return 'below P10';
  return value > p90 ? 'above P90' : 'within P10 to P90';
}

/**
 * How a series is to be read: as the rows of the ledger state that it rests on, those of its source and metric with a value of the series.
 * What is discounted back from "at least $1.2B" is a lower bound in every year.
 */
export function qualifierOf(series: PublishedSeries, ledger: readonly LedgerRow[]): Qualifier {
  const stated = ledger.find(
    ({ sourceId, metric, target, value }) =>
      sourceId === series.sourceId &&
      metric === series.metric &&
      target.kind === 'year' &&
      value.kind === 'present' &&
      series.points.some((point) => point.year === target.year && point.value === value.value),
  );
  return stated?.qualifier ?? 'point';
}

/** Published co-packaged ports and revenue beside the model's, year by year. */
export function publishedPoints(
  series: readonly PublishedSeries[],
  of: { readonly summary: MarketSummary; readonly years: YearSpan; readonly ledger: readonly LedgerRow[] },
): readonly PublishedPoint[] {
  const { summary, years, ledger } = of;
  return series.flatMap((one) => {
    const { metric } = one;
    if (metric !== 'ports' && metric !== 'revenue') return [];
    const qualifier = qualifierOf(one, ledger);
    return one.points
      .filter(({ year }) => year >= years.from && year <= years.to)
      .map(({ year, value }) => {
        const model = summaryRange(summary, { output: metric, entity: DEFAULT_TECHNOLOGY, year });
        // Published ports state no speed: beside 800G-equivalents they are another scope.
        const comparable = metric === 'revenue' && model.kind === 'present';
        const standing = comparable ? standingOf(value, model.value, qualifier) : null;
        return { series: one, year, value, model, standing };
      });
  });
}

/** From when on the published revenue leaves the range, or that it does not. */
export function foundingFinding(points: readonly PublishedPoint[], scenarioName: string): string {
  const revenue = points.filter(({ series }) => series.metric === 'revenue');
  const last = revenue.at(-1);
  if (last === undefined || last.standing === null) return 'The founding report’s figures, for comparison';
  const bounds = revenue.filter(
    ({ standing }) => standing === 'a bound, satisfied' || standing === 'a bound, violated',
  );
  if (bounds.length > 0) {
    const satisfied = bounds.filter(({ standing }) => standing === 'a bound, satisfied').length;
    const years = satisfied === bounds.length ? `all ${bounds.length} years` : `${satisfied} of ${bounds.length} years`;
    return `The founding report’s revenue is a bound, which ${isolated(scenarioName)} satisfies in ${years}`;
  }
  const since = revenue.find((_, i) => revenue.slice(i).every(({ standing }) => standing === last.standing)) ?? last;
  // "below P10" becomes "below Base's P10".
  const where = last.standing.replace(' P', ` ${isolated(scenarioName)}’s P`);
  return `From ${since.year} on, the founding report’s revenue lies ${where}`;
}
