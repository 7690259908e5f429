import type { Offset } from './column-layout';
import { type FleetPlaces, addEarlierFleet, fillFleetNoneRetired, fillFleetWithRetired } from './fleet-loops';
import type { Parameter } from '../model/market-model';
import type { Plan } from './simulation-plan';

/** Lives beyond this many whole years cannot differ within a model's years; it keeps the integers small. */
const LONGEST_WHOLE = 1_000_000;

/** A quantity that ships in cohorts, accumulated over the years. */
export interface CohortSum {
  /** Where the running sum of the first year begins; the other years follow, a column each. */
  readonly running: Offset;
  /** Where the running sum before the first year begins. */
  readonly before: Offset;
  /**
   * What each of the years before the first one contributes, newest first, already times `scale`; the last column stands for
   * all older years too. Empty: nothing in service at the start.
   */
  readonly earlier: readonly Offset[];
  /** A factor on the result. */
  readonly scale: Offset;
}

/** Counts the cohorts in service, for the service life of each draw. */
export class ServiceLife {
  /** Where the service lives begin, in years. */
  readonly years: Offset;
  private readonly drawCount: number;
  /** Whole years of the life: cohorts that count in full. */
  private readonly whole: Int32Array;
  /** Where the fractions begin by which the next older cohort counts. */
  private readonly fraction: Offset;
  private shortestWhole = 0;
  private longest = 0;

  constructor(life: Parameter, plan: Plan) {
    this.years = plan.parameters.offsetOf(life);
    this.drawCount = plan.drawCount;
    this.whole = new Int32Array(plan.drawCount);
    this.fraction = plan.layout.take();
  }

  /** Reads the service lives, before the first year. */
  begin(memory: Float64Array): void {
    this.shortestWhole = LONGEST_WHOLE;
    this.longest = 0;
    for (let i = 0; i < this.drawCount; i++) {
      const years = memory[this.years + i]!;
      const whole = Math.min(Math.floor(years), LONGEST_WHOLE);
      this.whole[i] = whole;
      memory[this.fraction + i] = years - Math.floor(years);
      this.shortestWhole = Math.min(this.shortestWhole, whole);
      this.longest = Math.max(this.longest, years);
    }
  }

  /**
   * Installed base and power of one technology at the end of a year; fills the year's energy as well.
   * @param earlier what each year before the first contributes, in ports and MW, newest first; the last stands for all older ones
   */
  fillFleet(
    memory: Float64Array,
    at: FleetPlaces & { readonly yearIndex: number },
    earlier: readonly { readonly ports: Offset; readonly megawatts: Offset }[],
  ): void {
    const { drawCount, whole, fraction, years } = this;
    if (at.yearIndex < this.shortestWhole) fillFleetNoneRetired(memory, drawCount, at);
    else fillFleetWithRetired(memory, whole, { ...at, fraction });
    earlier.forEach(({ ports, megawatts }, age) => {
      // Cohort j years before the first counts by L − 1 − t − (j − 1), between 0 and 1.
      const passed = 1 + at.yearIndex + age;
      const most = age === earlier.length - 1 ? Infinity : 1;
      const { base, power } = at;
      if (passed < this.longest)
        addEarlierFleet(memory, drawCount, { years, passed, most, ports, megawatts, base, power });
    });
  }

  /**
   * The cohorts in service at the end of year `yearIndex`: Σ of the last L years' cohorts, the oldest by the fraction of L, plus
   * what is left of the years before the model starts; all times the scale. From the running sum S in constant time
   * per draw: S(t) − S(t − ⌊L⌋) + (L − ⌊L⌋)·(S(t − ⌊L⌋) − S(t − ⌊L⌋ − 1)).
   */
  fillInService(
    memory: Float64Array,
    cohorts: CohortSum,
    at: { readonly yearIndex: number; readonly out: Offset },
  ): void {
    const { drawCount, whole, fraction, years } = this;
    const { yearIndex, out } = at;
    const { running, before, scale } = cohorts;
    if (yearIndex < this.shortestWhole) {
      fillNoneRetired(memory, drawCount, { now: running + yearIndex * drawCount, before, scale, out });
    } else {
      fillWithRetired(memory, whole, { running, before, scale, yearIndex, fraction, out });
    }
    cohorts.earlier.forEach((cohort, age) => {
      // Cohort j years before the first counts by L − 1 − t − (j − 1), between 0 and 1; the last stands for all older ones.
      const passed = 1 + yearIndex + age;
      const most = age === cohorts.earlier.length - 1 ? Infinity : 1;
      if (passed < this.longest) addEarlier(memory, drawCount, { cohort, years, passed, most, out });
    });
  }
}

function fillNoneRetired(
  memory: Float64Array,
  count: number,
  at: { readonly now: Offset; readonly before: Offset; readonly scale: Offset; readonly out: Offset },
): void {
  const { now, before, scale, out } = at;
  for (let i = 0; i < count; i++) memory[out + i] = (memory[now + i]! - memory[before + i]!) * memory[scale + i]!;
}

function fillWithRetired(
  memory: Float64Array,
  whole: Int32Array,
  at: Pick<CohortSum, 'running' | 'before' | 'scale'> & {
    readonly yearIndex: number;
    readonly fraction: Offset;
    readonly out: Offset;
  },
): void {
  const { running, before, scale, yearIndex, fraction, out } = at;
  const count = whole.length;
  const now = running + yearIndex * count;
  for (let i = 0; i < count; i++) {
    const year = yearIndex - whole[i]!;
    const place = running + year * count + i;
    const retired = memory[year >= 0 ? place : before + i]!;
    const retiredBefore = memory[year >= 1 ? place - count : before + i]!;
    const inService = memory[now + i]! - (retired + memory[fraction + i]! * (retiredBefore - retired));
    memory[out + i] = inService * memory[scale + i]!;
  }
}

function addEarlier(
  memory: Float64Array,
  count: number,
  at: {
    readonly cohort: Offset;
    readonly years: Offset;
    readonly passed: number;
    readonly most: number;
    readonly out: Offset;
  },
): void {
  const { cohort, years, passed, most, out } = at;
  for (let i = 0; i < count; i++) {
    const left = memory[years + i]! - passed;
    const counted = left > 0 ? (left < most ? left : most) : 0;
    memory[out + i]! += memory[cohort + i]! * counted;
  }
}
