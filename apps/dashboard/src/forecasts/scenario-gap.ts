import { countWords } from '../view/count-words';

/** P50 of every scenario shown, in one year. */
export interface YearOfScenarios {
  readonly year: number;
  readonly medians: readonly number[];
}

/** Below this ratio two scenarios are called equal. */
const EQUAL = 1.05;

/** How many times the highest median is the lowest one; null where that has no answer. */
function gap({ medians }: YearOfScenarios): number | null {
  const lowest = Math.min(...medians);
  return medians.length < 2 || lowest <= 0 ? null : Math.max(...medians) / lowest;
}

/** A ratio as a sentence has it: "twice apart", "six times apart". */
export function apartWords(ratio: number): string {
  if (ratio < EQUAL) return 'level';
  if (ratio < 1.25) return 'almost level';
  if (ratio < 1.75) return 'one and a half times apart';
  return ratio < 2.5 ? 'twice apart' : `${countWords(Math.round(ratio))} times apart`;
}

/**
 * How far the scenarios lie apart in the year read and in the last one shown: "The scenarios are six times apart on CPO ports in 2030
 * and twice apart in 2036". Null where there is nothing to compare.
 * @param subject what is compared, inside a sentence
 */
export function scenarioGapFinding(subject: string, read: YearOfScenarios, last: YearOfScenarios): string | null {
  const [now, then] = [gap(read), gap(last)];
  if (now === null) return then === null ? null : `The scenarios are ${apartWords(then)} on ${subject} in ${last.year}`;
  const head = `The scenarios are ${apartWords(now)} on ${subject} in ${read.year}`;
  if (then === null || last.year === read.year) return head;
  return apartWords(now) === apartWords(then)
    ? `${head} and still in ${last.year}`
    : `${head} and ${apartWords(then)} in ${last.year}`;
}
