import type { Parameter, PriceModel } from './market-model';

/** One year's columns, one value per draw. */
export interface YearOfPrices {
  readonly year: number;
  readonly ports: Float64Array;
  /** To be filled: USD per port. */
  readonly price: Float64Array;
  /** To be filled: USD. */
  readonly revenue: Float64Array;
}

/** Fills price and revenue of one year for every draw. Years come in ascending order from the first. */
export type PriceColumns = (columns: YearOfPrices) => void;

export interface PriceSource {
  readonly columnOf: (parameter: Parameter) => Float64Array;
  readonly firstYear: number;
  /** Cumulative ports by year, one column per model year. */
  readonly cumulative: readonly Float64Array[];
}

/** The price of every draw under the model's law; NaN where Wright's law has no volume to stand on. */
export function priceColumns(price: PriceModel, source: PriceSource): PriceColumns {
  return price.law === 'erosion' ? erosionColumns(price, source) : wrightColumns(price, source);
}

function erosionColumns(price: PriceModel, source: PriceSource): PriceColumns {
  const reference = source.columnOf(price.referencePrice);
  const floor = source.columnOf(price.floor);
  const kept = source.columnOf(price.annualDecline).map((decline) => 1 - decline);
  const unfloored = new Float64Array(reference.length);
  const { referenceYear } = price;
  const start = Math.max(source.firstYear, referenceYear);
  return ({ year, ports, price: out, revenue }) => {
    if (year <= start)
      for (let i = 0; i < unfloored.length; i++)
        unfloored[i] = reference[i] * wholePower(kept[i], year - referenceYear);
    else for (let i = 0; i < unfloored.length; i++) unfloored[i] *= kept[i];
    for (let i = 0; i < out.length; i++) {
      const perPort = unfloored[i] < floor[i] ? floor[i] : unfloored[i];
      out[i] = perPort;
      revenue[i] = ports[i] * perPort;
    }
  };
}

/** base^exponent for a whole exponent by multiplication: exact for 0, and many times faster than the general power. */
function wholePower(base: number, exponent: number): number {
  let power = 1;
  for (let step = Math.abs(exponent); step > 0; step--) power *= base;
  return exponent < 0 ? 1 / power : power;
}

function wrightColumns(price: PriceModel, source: PriceSource): PriceColumns {
  const { cumulative, firstYear } = source;
  const reference = source.columnOf(price.referencePrice);
  const learning = source.columnOf(price.learningRate);
  const floor = source.columnOf(price.floor);
  const count = reference.length;
  const exponent = new Float64Array(count);
  const logVolume = new Float64Array(count);
  // Volumes before the first year are unknown, so an earlier reference year stands for the first; a later one has none.
  const from = Math.max(price.referenceYear, firstYear) - firstYear;
  for (let i = 0; i < count; i++) {
    let index = from;
    while (index < cumulative.length && !(cumulative[index][i] > 0)) index++;
    exponent[i] = Math.log2(1 - learning[i]);
    logVolume[i] = index < cumulative.length ? Math.log(cumulative[index][i]) : NaN;
  }
  return ({ year, ports, price: out, revenue }) => {
    const volume = cumulative[year - firstYear];
    for (let i = 0; i < count; i++) {
      const shipped = volume[i];
      const unfloored = reference[i] * Math.exp(exponent[i] * (Math.log(shipped) - logVolume[i]));
      const perPort = unfloored < floor[i] ? floor[i] : unfloored;
      out[i] = shipped > 0 ? perPort : NaN;
      // Nothing shipped is no revenue, also where there is no price.
      revenue[i] = ports[i] > 0 ? ports[i] * perPort : 0;
    }
  };
}
