import { labelsOfOutput, type OutputName } from '@waveguide/forecasts';
import { outputText } from '@waveguide/charts';
import { countText, isolated } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { insideSentence } from '../overview/overview-text';

/** P50 of every scenario shown, in one year. */
export interface YearOfScenarios {
  readonly year: number;
  readonly medians: readonly { readonly name: string; readonly p50: number }[];
}

/** What the scenarios are compared by. */
export interface ComparedOutput {
  readonly output: OutputName;
  readonly entity: string;
}

interface Gap {
  readonly year: number;
  readonly highest: string;
  readonly lowest: string;
  readonly ratio: number;
}

/** Below this ratio two scenarios are called equal. */
const EQUAL = 1.05;
/** Below this ratio a gap is told in per cent, from here on in times. */
const TIMES_FROM = 1.75;

/** The widest gap of a year; null if that has no answer. */
function gapOf({ year, medians }: YearOfScenarios): Gap | null {
  const sorted = [...medians].sort((a, b) => b.p50 - a.p50);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined || sorted.length < 2 || lowest.p50 <= 0) return null;
  return { year, highest: isolated(highest.name), lowest: isolated(lowest.name), ratio: highest.p50 / lowest.p50 };
}

/** A ratio before "as many" and "as large": "twice", "six times"; null if per cent say it better. */
function timesWords(ratio: number): string | null {
  if (ratio < TIMES_FROM) return null;
  const times = Math.round(ratio);
  return times === 2 ? 'twice' : `${countText(times)} times`;
}

/** To five per cent: more would be more than two medians of a forecast deserve. */
const percentMore = (ratio: number): string => `${Math.round((ratio - 1) * 20) * 5}%`;

/** How the larger of two is called. */
const LARGER = { many: 'more', large: 'larger', high: 'higher' } as const;

function gapSentence(gap: Gap, { output, entity }: ComparedOutput): string {
  const { subject, plural } = outputText(output, entity);
  const { highest, lowest, ratio, year } = gap;
  const times = timesWords(ratio);
  if (ratio < EQUAL) return `The scenarios agree on ${insideSentence(subject)} in ${year}`;
  if (output === 'ports') {
    const ports = `${technologyName(entity).before} ports`;
    return times === null
      ? `${highest} ships ${percentMore(ratio)} more ${ports} than ${lowest} in ${year}`
      : `${highest} ships ${times} as many ${ports} as ${lowest} in ${year}`;
  }
  const { size } = labelsOfOutput(output);
  const is = plural ? 'are' : 'is';
  return times === null
    ? `${subject} ${is} ${percentMore(ratio)} ${LARGER[size]} under ${highest} than under ${lowest} in ${year}`
    : `${subject} ${is} ${times} as ${size} under ${highest} as under ${lowest} in ${year}`;
}

/** What follows for a later year, where the same two scenarios are still the furthest apart; null if others are. */
function later(now: Gap, then: Gap, output: OutputName): string | null {
  if (now.highest !== then.highest || now.lowest !== then.lowest) return null;
  const [before, after] = [timesWords(now.ratio), timesWords(then.ratio)];
  if (then.ratio < EQUAL) return ` and as much in ${then.year}`;
  const { size } = labelsOfOutput(output);
  if (after === null) return `, and ${percentMore(then.ratio)} ${LARGER[size]} in ${then.year}`;
  return before === after ? ` and in ${then.year}` : `, and ${after} as ${size} in ${then.year}`;
}

/**
 * How far the scenarios lie apart in the year read and in the last one shown: "Upside ships six times as many co-packaged ports as Downside in
 * 2030, and twice as many in 2036". Null if there is nothing to compare.
 */
export function scenarioGapFinding(of: ComparedOutput, read: YearOfScenarios, last: YearOfScenarios): string | null {
  const [now, then] = [gapOf(read), gapOf(last)];
  if (now === null) return then === null ? null : gapSentence(then, of);
  const head = gapSentence(now, of);
  if (then === null || last.year === read.year) return head;
  const tail = now.ratio < EQUAL ? null : later(now, then, of.output);
  return tail === null ? head : `${head}${tail}`;
}
