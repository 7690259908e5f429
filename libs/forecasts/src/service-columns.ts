import type { Offset } from './column-layout';
import type { Parameter } from './market-model';
import type { Plan } from './simulation-plan';

/** Lives beyond this many whole years cannot differ within a model's years; it keeps the integers small. */
const LONGEST_WHOLE = 1_000_000;

/** A quantity that ships in cohorts, accumulated over the years. */
export interface CohortSum {
  /** Where the running sum of the first year begins; the other years follow, a column each. */
  readonly running: Offset;
  /** Where the running sum before the first year begins. */
  readonly before: Offset;
  /** Whether cohorts may be negative, as differences of power may. */
  readonly signed: boolean;
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
  /** Cohorts that count in full, as a distance in memory. */
  private readonly back: Int32Array;
  /** Fraction by which the next older cohort counts. */
  private readonly fraction: Offset;
  private shortestWhole = 0;
  private longest = 0;

  constructor(life: Parameter, plan: Plan) {
    this.years = plan.parameters.offsetOf(life);
    this.drawCount = plan.drawCount;
    this.back = new Int32Array(plan.drawCount);
    this.fraction = plan.layout.take();
  }

  /** Reads the service lives, before the first year. */
  begin(memory: Float64Array): void {
    this.shortestWhole = LONGEST_WHOLE;
    this.longest = 0;
    for (let i = 0; i < this.drawCount; i++) {
      const years = memory[this.years + i];
      const whole = Math.min(Math.floor(years), LONGEST_WHOLE);
      this.back[i] = whole;
      memory[this.fraction + i] = years - Math.floor(years);
      this.shortestWhole = Math.min(this.shortestWhole, whole);
      this.longest = Math.max(this.longest, years);
    }
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
    if (at.yearIndex < this.shortestWhole) this.fillNoneRetired(memory, cohorts, at);
    else this.fillWithRetired(memory, cohorts, at);
    cohorts.earlier.forEach((cohort, age) => {
      // Cohort j years before the first counts by L − 1 − t − (j − 1), between 0 and 1; the last stands for all older ones.
      const passed = 1 + at.yearIndex + age;
      if (passed < this.longest)
        this.addEarlier(memory, cohort, { out: at.out, passed, most: age + 1 < cohorts.earlier.length ? 1 : Infinity });
    });
  }

  private fillNoneRetired(
    memory: Float64Array,
    { running, before, scale }: CohortSum,
    at: { readonly yearIndex: number; readonly out: Offset },
  ): void {
    const { drawCount } = this;
    const { out } = at;
    const now = running + at.yearIndex * drawCount;
    for (let i = 0; i < drawCount; i++) memory[out + i] = (memory[now + i] - memory[before + i]) * memory[scale + i];
  }

  private fillWithRetired(
    memory: Float64Array,
    { running, before, scale, signed }: CohortSum,
    at: { readonly yearIndex: number; readonly out: Offset },
  ): void {
    const { drawCount, back, fraction } = this;
    const { out, yearIndex } = at;
    const now = running + yearIndex * drawCount;
    // A difference of large sums may end a rounding below zero once nothing is left.
    const lowest = signed ? -Infinity : 0;
    for (let i = 0; i < drawCount; i++) {
      const year = yearIndex - back[i];
      const place = running + year * drawCount + i;
      const retired = memory[year >= 0 ? place : before + i];
      const retiredBefore = memory[year >= 1 ? place - drawCount : before + i];
      const inService = memory[now + i] - (retired + memory[fraction + i] * (retiredBefore - retired));
      memory[out + i] = (inService > lowest ? inService : lowest) * memory[scale + i];
    }
  }

  private addEarlier(
    memory: Float64Array,
    cohort: Offset,
    o: { readonly out: Offset; readonly passed: number; readonly most: number },
  ): void {
    const { drawCount, years } = this;
    const { out, passed, most } = o;
    for (let i = 0; i < drawCount; i++) {
      const left = memory[years + i] - passed;
      if (left > 0) memory[out + i] += memory[cohort + i] * (left < most ? left : most);
    }
  }
}
