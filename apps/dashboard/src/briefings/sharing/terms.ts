import { err, ok, type Result } from '@waveguide/quantity';

/** How long a link works: days, or a number of one's own. */
export const SHARE_TERMS = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: 'other', label: 'Other' },
] as const;
export type ShareTerm = (typeof SHARE_TERMS)[number]['value'];

const MOST_DAYS = 365;

/** The days of a term, where those of one's own are read from what was typed; else a sentence that says what is wrong. */
export function readShareDays(term: ShareTerm, typed: string): Result<number, string> {
  if (term !== 'other') return ok(Number(term));
  const text = typed.trim();
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? ok(days) : err(`Give a whole number of days from 1 to ${MOST_DAYS}.`);
}
