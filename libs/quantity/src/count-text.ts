import { atHead } from './at-head';
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as a sentence has it: words up to twelve, figures above ("1,000"). */
export function countText(count: number): string {
  return WORDS[count] ?? count.toLocaleString('en-US');
}

/** The same at the head of a sentence. */
export function countTextCapital(count: number): string {
  const text = countText(count);
  return atHead(text);
}
