import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { ColumnQuantiles } from '../engine/column-quantiles';
import { definitionsByKey, fillDraws, fillInputColumn } from '../engine/input-columns';
import { drawsOf, type MarketRun } from '../model/market-run';
import type { SummarySeries } from '../model/market-summary';
import { finishedSeries, reduceInto, seriesDraft } from '../engine/summarise';

/** Years for which near-packaged optics are compared; outside them no ratio to CPO is stated. */
const NPO_YEARS = { first: 2026, last: 2030 };
/** The scale-up share rises from 0 in `start` through its two stated years, linearly, and is flat after. */
const SCALE_UP = { start: 2026, first: 2028, second: 2032 };

/** Ports that the market model does not forecast but that published counts include or split by. */
export interface MarketComparison {
  /** Model years of `npoPorts`, 2026 to 2030 as far as the run covers them. */
  readonly npoYears: readonly number[];
  /** Near-packaged ports, for comparison with combined counts; they stay inside pluggable. */
  readonly npoPorts: SummarySeries;
  /** Co-packaged ports in scale-up and in scale-out networks, in every model year. */
  readonly scaleUpPorts: SummarySeries;
  readonly scaleOutPorts: SummarySeries;
}

/**
 * Compares and splits the co-packaged ports of a run of the base model, draw by draw: P_NPO = min(ratio·P_co-packaged, P_pluggable) with
 * the ratio `npo-per-cpo`, and the share of scale-up networks by `scaleup-share-2028` and `scaleup-share-2032`. Their draws
 * are those the run would have made of them; they change nothing else.
 * @throws RangeError if the run does not hold the ports of `co-packaged` and `pluggable`, or an assumption is missing
 */
export function marketComparison(
  run: MarketRun,
  o: { readonly values: AssumptionValues; readonly definitions: readonly AssumptionDefinition[] },
): MarketComparison {
  const definitions = definitionsByKey(o.definitions);
  const drawn = (key: string): Float64Array => {
    const uniforms = new Float64Array(run.drawCount);
    fillDraws({ design: run, definition: definitions.get(key), input: { drawKey: key, keys: [key] } }, uniforms);
    const column = new Float64Array(run.drawCount);
    fillInputColumn({ values: o.values, definitions, key, uniforms }, column);
    return column;
  };
  const coPackaged = (year: number): Float64Array => drawsOf(run, { output: 'ports', entity: 'co-packaged', year });
  const ratio = drawn('npo-per-cpo');
  const [first, second] = [drawn('scaleup-share-2028'), drawn('scaleup-share-2032')];
  const npoYears = run.years.filter((year) => year >= NPO_YEARS.first && year <= NPO_YEARS.last);
  const scaleUp = (year: number): Float64Array =>
    coPackaged(year).map((ports, draw) => ports * scaleUpShare(year, first[draw]!, second[draw]!));
  return {
    npoYears,
    npoPorts: reduced(npoYears, (year) => {
      const pluggable = drawsOf(run, { output: 'ports', entity: 'pluggable', year });
      return coPackaged(year).map((ports, draw) => Math.min(ratio[draw]! * ports, pluggable[draw]!));
    }),
    scaleUpPorts: reduced(run.years, scaleUp),
    scaleOutPorts: reduced(run.years, (year) => {
      const up = scaleUp(year);
      return coPackaged(year).map((ports, draw) => ports - up[draw]!);
    }),
  };
}

/** Fraction of co-packaged ports in scale-up networks, given the fractions of 2028 and 2032. */
function scaleUpShare(year: number, first: number, second: number): number {
  if (year <= SCALE_UP.start) return 0;
  if (year <= SCALE_UP.first) return (first * (year - SCALE_UP.start)) / (SCALE_UP.first - SCALE_UP.start);
  if (year >= SCALE_UP.second) return second;
  return first + ((second - first) * (year - SCALE_UP.first)) / (SCALE_UP.second - SCALE_UP.first);
}

function reduced(years: readonly number[], columnOf: (year: number) => Float64Array): SummarySeries {
  const reducer = new ColumnQuantiles();
  const draft = seriesDraft();
  years.forEach((year, index) => {
    reduceInto(draft, index, { reducer, column: columnOf(year), ports: null });
  });
  return finishedSeries(draft, 'ports');
}
