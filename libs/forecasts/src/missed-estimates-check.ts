import { formatQuantity, formatRange } from '@waveguide/quantity';
import {
  allowedSpan,
  comparedSource,
  rangeAt,
  sideOf,
  type AllowedSpan,
  type CheckFigure,
  type CheckGround,
  type CheckRange,
  type ConsistencyCheck,
} from './consistency-check';
import { scopeRelation } from './ledger-scope';
import type { MarketModel } from './market-model';
import type { OutputName } from './market-output';
import { unitOfOutput } from './market-output';

const CHECKED: readonly { readonly output: OutputName; readonly word: string }[] = [
  { output: 'ports', word: 'Ports' },
  { output: 'share', word: 'Share' },
  { output: 'revenue', word: 'Revenue' },
];

interface StatedFigure {
  readonly figure: CheckFigure;
  readonly stated: number;
  readonly span: AllowedSpan;
}

/**
 * Where a scenario's P10 to P90 misses every figure of compatible scope for the same year. Tertiary evidence and records that are
 * excluded from consensus stay out; figures of another scope are never judged against.
 */
export function missedEstimatesChecks(
  { summary, figures }: CheckGround,
  model: MarketModel,
): readonly ConsistencyCheck[] {
  const usable = figures.filter(({ excluded, evidence }) => !excluded && evidence !== 'tertiary');
  return CHECKED.flatMap(({ output, word }) =>
    [...model.groups, ...model.technologies].flatMap(({ id, name }) => {
      const compatible = usable.filter((figure) => scopeRelation(figure, output, id) === 'same');
      return summary.years.flatMap((year): ConsistencyCheck[] => {
        const stated = compatible.flatMap((figure): StatedFigure[] => {
          if (figure.target.kind !== 'year' || figure.target.year !== year || figure.value.kind === 'missing')
            return [];
          const { value } = figure.value;
          return [{ figure, stated: value, span: allowedSpan(figure, value) }];
        });
        const range = rangeAt(summary, { output, entity: id, year });
        if (range === null || stated.length === 0) return [];
        return [
          check({
            id: `missed-estimates:${output}:${id}:${year}`,
            title: `${word} of ${name} in ${year}`,
            output,
            year,
            range,
            stated,
          }),
        ];
      });
    }),
  );
}

function check(o: {
  readonly id: string;
  readonly title: string;
  readonly output: OutputName;
  readonly year: number;
  readonly range: CheckRange;
  readonly stated: readonly StatedFigure[];
}): ConsistencyCheck {
  const { range, stated } = o;
  const unit = unitOfOutput(o.output);
  const sides = new Set(stated.map(({ span }) => sideOf(range, span)));
  const verdict = sides.has('agrees')
    ? 'agrees'
    : sides.size === 2
      ? 'between'
      : sides.has('below')
        ? 'below'
        : 'above';
  const span = hull(stated.map((one) => one.span));
  const label = ledgerWords(stated, span, (value) => formatQuantity(value, unit));
  const scenario = formatRange({ low: range.p10, high: range.p90 }, unit);
  const relation = verdict === 'agrees' ? 'meets' : 'misses';
  return {
    id: o.id,
    kind: 'missed-estimates',
    title: o.title,
    year: o.year,
    unit,
    scenario: { label: 'P10 to P90', range },
    ledger: { label, ...span, sources: stated.map(({ figure }) => comparedSource(figure)) },
    ratio: verdict === 'agrees' ? 1 : range.p50 / nearest(range.p50, stated),
    verdict,
    message: `${o.title}: ${scenario} ${relation} what ${stated.length === 1 ? 'the one compatible source states' : `${stated.length} compatible sources state`} (${label}).`,
  };
}

/** The span over all figures; a side that one of them leaves open is open. */
function hull(spans: readonly AllowedSpan[]): AllowedSpan {
  const lows = spans.map(({ low }) => low);
  const highs = spans.map(({ high }) => high);
  return {
    low: lows.includes(null) ? null : Math.min(...lows.filter((low) => low !== null)),
    high: highs.includes(null) ? null : Math.max(...highs.filter((high) => high !== null)),
  };
}

function ledgerWords(
  stated: readonly StatedFigure[],
  { low, high }: AllowedSpan,
  format: (value: number) => string,
): string {
  if (low !== null && high !== null) return low === high ? format(low) : `${format(low)} to ${format(high)}`;
  const values = stated.map((one) => one.stated);
  if (low !== null) return `at least ${format(low)}`;
  return high === null ? values.map(format).join(', ') : `at most ${format(high)}`;
}

/** The stated end that is nearest to a value, by ratio. */
function nearest(value: number, stated: readonly StatedFigure[]): number {
  const ends = stated.flatMap(({ span }) => [span.low, span.high].filter((end) => end !== null));
  const distance = (end: number): number => Math.abs(Math.log(value / end));
  return ends.reduce((best, end) => (distance(end) < distance(best) ? end : best));
}
