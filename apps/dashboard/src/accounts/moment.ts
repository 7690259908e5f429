/** A time as lists show it, to the minute, in UTC so that server and browser write the same. */
export function momentText(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
