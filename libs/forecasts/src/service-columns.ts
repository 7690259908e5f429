/** Service life of every draw, split for counting cohorts. */
export interface ServiceLife {
  readonly years: Float64Array;
  /** Whole years: cohorts that count in full. */
  readonly whole: Int32Array;
  /** Fraction by which the next older cohort counts. */
  readonly fraction: Float64Array;
  readonly shortestWhole: number;
  readonly longest: number;
}

/** Lives beyond this many whole years cannot differ within a model's years; it keeps the integers small. */
const LONGEST_WHOLE = 1_000_000;

/** Splits a column of service lives (years, 0 or more). */
export function serviceLife(years: Float64Array): ServiceLife {
  const whole = new Int32Array(years.length);
  const fraction = new Float64Array(years.length);
  let shortestWhole = LONGEST_WHOLE;
  let longest = 0;
  for (let i = 0; i < years.length; i++) {
    whole[i] = Math.min(Math.floor(years[i]), LONGEST_WHOLE);
    fraction[i] = years[i] - Math.floor(years[i]);
    shortestWhole = Math.min(shortestWhole, whole[i]);
    longest = Math.max(longest, years[i]);
  }
  return { years, whole, fraction, shortestWhole, longest };
}

/** A quantity that ships in cohorts, accumulated over the years. */
export interface CohortSum {
  /** Running sum by year, `year · drawCount + draw`. */
  readonly running: Float64Array;
  /** The running sum before the first year. */
  readonly before: Float64Array;
  /** Whether cohorts may be negative, as differences of power may. */
  readonly signed: boolean;
  /**
   * What each of the years before the first one contributes, newest first, per draw; the last column stands for all older
   * years too. Empty: nothing in service at the start.
   */
  readonly earlier: readonly Float64Array[];
}

/**
 * The cohorts in service at the end of year `yearIndex`: Σ of the last L years' cohorts, the oldest by the fraction of L, plus
 * what is left of the years before the model starts; all times `scale`, if there is one. From the running sum S in
 * constant time per draw: S(t) − S(t − ⌊L⌋) + (L − ⌊L⌋)·(S(t − ⌊L⌋) − S(t − ⌊L⌋ − 1)).
 */
export function fillInService(
  o: {
    readonly cohorts: CohortSum;
    readonly life: ServiceLife;
    readonly yearIndex: number;
    readonly scale: Float64Array | null;
  },
  out: Float64Array,
): void {
  if (o.yearIndex < o.life.shortestWhole) fillNoneRetired(o, out);
  else fillWithRetired(o, out);
  addEarlier(o, out);
  const { scale } = o;
  if (scale !== null) for (let i = 0; i < out.length; i++) out[i] *= scale[i];
}

function fillNoneRetired(
  { cohorts, yearIndex }: { readonly cohorts: CohortSum; readonly yearIndex: number },
  out: Float64Array,
): void {
  const { running, before } = cohorts;
  const now = yearIndex * out.length;
  for (let i = 0; i < out.length; i++) out[i] = running[now + i] - before[i];
}

function fillWithRetired(
  o: { readonly cohorts: CohortSum; readonly life: ServiceLife; readonly yearIndex: number },
  out: Float64Array,
): void {
  const { running, before } = o.cohorts;
  const { whole, fraction } = o.life;
  const count = out.length;
  const now = o.yearIndex * count;
  // A difference of large sums may end a rounding below zero once nothing is left.
  const lowest = o.cohorts.signed ? -Infinity : 0;
  for (let i = 0; i < count; i++) {
    const at = now - whole[i] * count + i;
    const retired = at >= 0 ? running[at] : before[i];
    const retiredBefore = at >= count ? running[at - count] : before[i];
    const inService = running[now + i] - (retired + fraction[i] * (retiredBefore - retired));
    out[i] = inService > lowest ? inService : lowest;
  }
}

/** Cohort j years before the first counts by L − 1 − t − (j − 1), between 0 and 1; the last stands for all older ones. */
function addEarlier(
  o: { readonly cohorts: CohortSum; readonly life: ServiceLife; readonly yearIndex: number },
  out: Float64Array,
): void {
  const { earlier } = o.cohorts;
  const { years, longest } = o.life;
  earlier.forEach((cohort, age) => {
    const passed = 1 + o.yearIndex + age;
    if (passed >= longest) return;
    const most = age === earlier.length - 1 ? Infinity : 1;
    for (let i = 0; i < out.length; i++) {
      const left = years[i] - passed;
      if (left > 0) out[i] += cohort[i] * (left < most ? left : most);
    }
  });
}
