import type { PublishedSeries } from '@waveguide/evidence';
import type { MarketSummary } from '@waveguide/forecasts';
import type { Maybe } from '@waveguide/quantity';
import type { QuantileRange } from '@waveguide/ui';
import { DEFAULT_TECHNOLOGY, type YearSpan } from './forecast-view';
import { rangeIn } from './series-range';

/** Where a published value stands to a range. */
export type Standing = 'below P10' | 'within P10 to P90' | 'above P90';

export interface PublishedPoint {
  readonly series: PublishedSeries;
  readonly year: number;
  readonly value: number;
  readonly model: Maybe<QuantileRange>;
  /** Null where the two are not to be compared. */
  readonly standing: Standing | null;
}

export function standingOf(value: number, { p10, p90 }: QuantileRange): Standing {
  if (value < p10) return 'below P10';
  return value > p90 ? 'above P90' : 'within P10 to P90';
}

/** Published ports and revenue of CPO beside the model's, year by year. */
export function publishedPoints(
  series: readonly PublishedSeries[],
  summary: MarketSummary,
  years: YearSpan,
): readonly PublishedPoint[] {
  return series.flatMap((one) => {
    const { metric } = one;
    if (metric !== 'ports' && metric !== 'revenue') return [];
    return one.points
      .filter(({ year }) => year >= years.from && year <= years.to)
      .map(({ year, value }) => {
        const model = rangeIn(summary, { output: metric, entity: DEFAULT_TECHNOLOGY }, year);
        // Published ports state no speed: beside 800G-equivalents they are another scope.
        const comparable = metric === 'revenue' && model.kind === 'present';
        const standing = comparable ? standingOf(value, model.value) : null;
        return { series: one, year, value, model, standing };
      });
  });
}

/** From when on the published revenue leaves the range, or that it does not. */
export function foundingFinding(points: readonly PublishedPoint[], scenarioName: string): string {
  const revenue = points.filter(({ series }) => series.metric === 'revenue');
  const last = revenue.at(-1);
  if (last === undefined || last.standing === null) return 'The founding report, for comparison';
  const since = revenue.findIndex((_, i) => revenue.slice(i).every(({ standing }) => standing === last.standing));
  // "below P10" becomes "below Base's P10".
  const where = last.standing.replace(' P', ` ${scenarioName}’s P`);
  return `From ${revenue[since].year} on, the founding report’s revenue lies ${where}`;
}
