/**
 * A value that its caller knows to be there although the types cannot: an entry of a list that was counted, a group of a pattern that matched.
 * @param what the value in a reader's words, as the subject of a sentence: "The first year"
 * @throws RangeError when it is absent after all, with what is missing
 */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`${what} is missing.`);
  return value;
}
