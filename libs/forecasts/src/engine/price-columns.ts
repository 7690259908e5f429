import type { Offset } from './column-layout';
import { fillErodingYear } from './column-loops';
import type { PriceModel } from '../model/market-model';
import type { Plan } from './simulation-plan';

/** Where one year's columns begin. */
export interface PricePlaces {
  readonly ports: Offset;
  /** To be filled: USD per port. */
  readonly price: Offset;
  /** To be filled: USD. */
  readonly revenue: Offset;
}

/** Fills price and revenue of one year for every draw. Years come in ascending order from the first. */
export type PriceColumns = (memory: Float64Array, yearIndex: number, at: PricePlaces) => void;

/**
 * The price of every draw under the model's law; NaN if Wright's law has no volume to stand on.
 * @param cumulative if the cumulative ports of each model year begin
 */
export function priceColumns(price: PriceModel, plan: Plan, cumulative: readonly Offset[]): PriceColumns {
  return price.law === 'erosion' ? erosionColumns(price, plan) : wrightColumns(price, plan, cumulative);
}

function erosionColumns(price: PriceModel, { parameters, layout, years, drawCount }: Plan): PriceColumns {
  const reference = parameters.offsetOf(price.referencePrice);
  const floor = parameters.offsetOf(price.floor);
  const decline = parameters.offsetOf(price.annualDecline);
  const unfloored = layout.take();
  const kept = layout.take();
  let carried = false;
  const set = (memory: Float64Array, distance: number): void => {
    carried = true;
    for (let i = 0; i < drawCount; i++) {
      const factor = 1 - memory[decline + i]!;
      const value = memory[reference + i]! * wholePower(factor, distance);
      memory[kept + i] = factor;
      memory[unfloored + i] = value;
      // A price that falls to nothing within a year cannot be carried on from the years before.
      if (!(factor !== 0 && Math.abs(value) < Infinity)) carried = false;
    }
  };
  return (memory, yearIndex, { ports, price: out, revenue }) => {
    // Stated for the reference year, taken to the first year by that many falls, and carried on by multiplication.
    if (yearIndex === 0 || !carried) set(memory, years[yearIndex]! - price.referenceYear);
    fillErodingYear(memory, drawCount, { unfloored, kept, floor, ports, price: out, revenue });
  };
}

/** base^exponent for a whole exponent by multiplication: exact for 0, and many times faster than the general power. */
function wholePower(base: number, exponent: number): number {
  let power = 1;
  for (let step = Math.abs(exponent); step > 0; step--) power *= base;
  return exponent < 0 ? 1 / power : power;
}

function wrightColumns(
  price: PriceModel,
  { parameters, layout, years, drawCount }: Plan,
  cumulative: readonly Offset[],
): PriceColumns {
  const reference = parameters.offsetOf(price.referencePrice);
  const learning = parameters.offsetOf(price.learningRate);
  const floor = parameters.offsetOf(price.floor);
  const exponent = layout.take();
  const logVolume = layout.take();
  // Volumes before the first year are unknown, so an earlier reference year stands for the first; a later one has none.
  const from = Math.max(price.referenceYear, years[0]!) - years[0]!;
  const begin = (memory: Float64Array): void => {
    for (let i = 0; i < drawCount; i++) {
      let index = from;
      while (index < cumulative.length && !(memory[cumulative[index]! + i]! > 0)) index++;
      memory[exponent + i] = Math.log2(1 - memory[learning + i]!);
      memory[logVolume + i] = index < cumulative.length ? Math.log(memory[cumulative[index]! + i]!) : NaN;
    }
  };
  return (memory, yearIndex, { ports, price: out, revenue }) => {
    if (yearIndex === 0) begin(memory);
    const volume = cumulative[yearIndex]!;
    for (let i = 0; i < drawCount; i++) {
      const shipped = memory[volume + i]!;
      const distance = Math.log(shipped) - memory[logVolume + i]!;
      const value = memory[reference + i]! * Math.exp(memory[exponent + i]! * distance);
      const perPort = value < memory[floor + i]! ? memory[floor + i]! : value;
      memory[out + i] = shipped > 0 ? perPort : NaN;
      // Nothing shipped is no revenue, also if there is no price.
      memory[revenue + i] = memory[ports + i]! > 0 ? memory[ports + i]! * perPort : 0;
    }
  };
}
