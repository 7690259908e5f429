import { atHead } from '@waveguide/quantity';
/** What a text that speaks of co-packaging may mean: all of it, or the part on the switch package. */
export type CoPackagedMeaning = 'co-packaged' | 'cpo';

/** "CPO" that no word tells apart: neither "CPO (switch)" nor part of a longer word. */
const BARE = /(?<![\p{L}\p{N}])CPO(?! \(switch\))(?![\p{L}\p{N}])/gu;
const SWITCH = /(?<![\p{L}\p{N}])CPO \(switch\)/u;
const TOGETHER = /(?<![\p{L}\p{N}])co-packaged(?![\p{L}\p{N}])/iu;

/**
 * How often a text says "CPO" without saying which.
 * @param quoted words of others that keep their own meaning, such as what a source says that its figure counts
 */
export function bareCpoCount(text: string, quoted: readonly string[] = []): number {
  const own = [...quoted]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, sentence) => (sentence === '' ? rest : rest.split(sentence).join(' ')), text);
  return [...own.matchAll(BARE)].length;
}

/** The meanings that a text names in words that leave no doubt. */
export function namedMeanings(text: string): ReadonlySet<CoPackagedMeaning> {
  return new Set([
    ...(TOGETHER.test(text) ? (['co-packaged'] as const) : []),
    ...(SWITCH.test(text) ? (['cpo'] as const) : []),
  ]);
}

/** The text with every bare "CPO" named as what is meant; a plural or genitive stays as it was written. */
export function withMeaning(text: string, meaning: CoPackagedMeaning): string {
  return text.replace(BARE, (_, at: number) => {
    if (meaning === 'cpo') return 'CPO (switch)';
    const begins = at === 0 || /[.!?:]\s$/u.test(text.slice(0, at));
    const alone = !/^ [\p{Ll}]/u.test(text.slice(at + 'CPO'.length)) || VERB.test(text.slice(at + 'CPO'.length));
    const sentence = alone ? 'co-packaged optics' : 'co-packaged';
    return begins ? atHead(sentence) : sentence;
  });
}

/** Words that follow a noun rather than one that belongs to it. */
const VERB =
  /^ (?:is|are|was|has|had|will|may|can|passes|reaches|overtakes|carries|takes|ships|grows|falls|stays|earns|and|or|in|by|at|to|of|from|with|than|for|on|against|before|after)(?![\p{L}])/u;
