import type { Parameter, PriceModel } from './market-model';

/** Fills a column with one year's price for every draw, USD per port. Years are asked for in ascending order from the first. */
export type PriceColumns = (year: number, out: Float64Array) => void;

export interface PriceSource {
  readonly columnOf: (parameter: Parameter) => Float64Array;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Cumulative ports by year, one column per model year. */
  readonly cumulative: readonly Float64Array[];
}

/** The price of every draw under the model's law; NaN where Wright's law has no volume to stand on. */
export function priceColumns(price: PriceModel, source: PriceSource): PriceColumns {
  return price.law === 'erosion' ? erosionColumns(price, source) : wrightColumns(price, source);
}

function erosionColumns(price: PriceModel, source: PriceSource): PriceColumns {
  const reference = source.columnOf(price.referencePrice);
  const decline = source.columnOf(price.annualDecline);
  const floor = source.columnOf(price.floor);
  const unfloored = new Float64Array(reference.length);
  const { referenceYear } = price;
  const start = Math.max(source.firstYear, referenceYear);
  return (year, out) => {
    if (year <= start) {
      const distance = year - referenceYear;
      for (let i = 0; i < out.length; i++) {
        const value = reference[i] * wholePower(1 - decline[i], distance);
        unfloored[i] = value;
        out[i] = value > floor[i] ? value : floor[i];
      }
      return;
    }
    for (let i = 0; i < out.length; i++) {
      const value = unfloored[i] * (1 - decline[i]);
      unfloored[i] = value;
      out[i] = value > floor[i] ? value : floor[i];
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
  const { cumulative, firstYear, lastYear } = source;
  const reference = source.columnOf(price.referencePrice);
  const learning = source.columnOf(price.learningRate);
  const floor = source.columnOf(price.floor);
  const count = reference.length;
  const exponent = new Float64Array(count);
  const logVolume = new Float64Array(count);
  // A reference year outside the model years takes the nearest year that has a volume.
  const from = Math.min(Math.max(price.referenceYear, firstYear), lastYear) - firstYear;
  for (let i = 0; i < count; i++) {
    let index = from;
    while (index < cumulative.length - 1 && !(cumulative[index][i] > 0)) index++;
    exponent[i] = Math.log2(1 - learning[i]);
    logVolume[i] = Math.log(cumulative[index][i]);
  }
  return (year, out) => {
    const volume = cumulative[year - firstYear];
    for (let i = 0; i < count; i++) {
      const shipped = volume[i];
      const value = reference[i] * Math.exp(exponent[i] * (Math.log(shipped) - logVolume[i]));
      out[i] = shipped > 0 ? (value > floor[i] ? value : floor[i]) : NaN;
    }
  };
}
