/**
 * A stored text as a member of a closed list.
 * @throws RangeError for any other text: the database's own CHECK constraints should have refused it
 */
export function parseEnum<T extends string>(allowed: readonly T[], text: string): T {
  const found = allowed.find((candidate) => candidate === text);
  if (found === undefined) throw new RangeError(`"${text}" is none of ${allowed.join(', ')}.`);
  return found;
}

/** Stored texts as members of a closed list, in their order. */
export function parseEnums<T extends string>(allowed: readonly T[], texts: readonly string[]): readonly T[] {
  return texts.map((text) => parseEnum(allowed, text));
}

/**
 * A stored score as a place on a scale of 1 to 5.
 * @throws RangeError for any other number
 */
export function parseScore(score: number): 1 | 2 | 3 | 4 | 5 {
  const found = ([1, 2, 3, 4, 5] as const).find((candidate) => candidate === score);
  if (found === undefined) throw new RangeError(`${String(score)} is no score of 1 to 5.`);
  return found;
}
