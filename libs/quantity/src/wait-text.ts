/** A wait in words: whole seconds below a minute and a half, whole minutes above, rounded up so that nobody comes too early. */
export function waitText(seconds: number): string {
  if (seconds === 1) return 'one second';
  return seconds <= 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
