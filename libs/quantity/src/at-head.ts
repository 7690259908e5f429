/** A text as it stands at the head of a sentence: its first letter is a capital. */
export function atHead(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
