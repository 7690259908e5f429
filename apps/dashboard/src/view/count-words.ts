const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as a sentence has it: words up to twelve, figures above. */
export function countWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** The same at the head of a sentence. */
export function countWordsCapital(count: number): string {
  const words = countWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
