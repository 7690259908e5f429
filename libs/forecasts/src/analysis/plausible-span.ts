import { percentiles, quantileFunction } from '@waveguide/probability';
import { unit } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import type { CalibrationPoint } from './calibration-residuals';
import type { MarketModel } from '../model/market-model';
import { seriesKey, type EntityId, type OutputName } from '../model/market-output';

/** Values that an assumption may plausibly take, in its unit; both ends equal if it is published without uncertainty. */
export interface PlausibleSpan {
  readonly low: number;
  readonly high: number;
}

/** All but one in a hundred of what is published, on either side. */
const [LOW_LEVEL, HIGH_LEVEL] = [0.01, 0.99];
/** How far beyond P10 and P90 a search goes that is to leave the published range, in widths of P10 to P90 or in sizes of P50, whichever is more. */
const REACH = 3;

function withinBounds({ low, high }: PlausibleSpan, { lower, upper }: AssumptionDefinition): PlausibleSpan {
  const kept = (value: number) => Math.min(upper ?? Infinity, Math.max(lower ?? -Infinity, value));
  return { low: kept(low), high: kept(high) };
}

/** The output and year that an assumption states outright: total ports of a year, or a technology's price in its reference year. */
function statedOutput(
  model: MarketModel,
  key: string,
): { readonly output: OutputName; readonly entity: EntityId; readonly year: number } | null {
  const { totalPorts } = model;
  const place = totalPorts.kind === 'path' ? totalPorts.keys.indexOf(key) : -1;
  if (place >= 0) return { output: 'totalPorts', entity: 'market', year: model.firstYear + place };
  const priced = model.technologies.find(({ price }) => price.referencePrice === key);
  return priced === undefined ? null : { output: 'price', entity: priced.id, year: priced.price.referenceYear };
}

/**
 * The span that an assumption's published range and the ledger support, within its bounds: P1 to P99 of what is published, widened to the
 * figures of the ledger that count exactly what the assumption states.
 * @param o.points figures of the ledger as outputs of the model, see `calibrationCandidates`
 * @throws RangeError if the assumption has no published value
 */
export function plausibleSpan(
  definition: AssumptionDefinition,
  o: {
    readonly model: MarketModel;
    readonly published: AssumptionValues;
    readonly points: readonly CalibrationPoint[];
  },
): PlausibleSpan {
  const distribution = o.published.get(definition.key);
  if (distribution === undefined) throw new RangeError(`Assumption ${definition.key} has no published value.`);
  const quantile = quantileFunction(distribution);
  const stated = statedOutput(o.model, definition.key);
  const figures =
    stated === null
      ? []
      : o.points
          .filter((point) => seriesKey(point.output, point.entity) === seriesKey(stated.output, stated.entity))
          .filter(({ year }) => year === stated.year)
          .map(({ value }) => value);
  const span = {
    low: Math.min(quantile(LOW_LEVEL), ...figures),
    high: Math.max(quantile(HIGH_LEVEL), ...figures),
  };
  return withinBounds(span, definition);
}

/** What is searched if somebody asks to leave the published range: the assumption's bounds, and no farther than a few of its own widths. */
export function widestSpan(definition: AssumptionDefinition, published: AssumptionValues): PlausibleSpan {
  const distribution = published.get(definition.key);
  if (distribution === undefined) throw new RangeError(`Assumption ${definition.key} has no published value.`);
  const { p10, p50, p90 } = percentiles(distribution);
  // The size of a calendar year says nothing: 2030 is not a large number.
  const size = unit(definition.unit).style === 'year' ? 1 : Math.abs(p50);
  const reach = REACH * Math.max(p90 - p10, size) || 1;
  return withinBounds({ low: p10 - reach, high: p90 + reach }, definition);
}
