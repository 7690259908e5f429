const BYTES = 9;

/** An id that no other slide of the briefing has: 72 random bits. */
export function newSlideId(): string {
  // randomUUID is missing on plain http, where an installation may well be reached by its name.
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return `s${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
