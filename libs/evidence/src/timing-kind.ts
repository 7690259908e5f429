/**
 * What a statement about timing claims of its years. Kinds are drawn and counted apart.
 * - `expects-in-window`: it comes within the years that are stated.
 * - `not-before`: it comes in the stated year at the earliest; without a year, not soon.
 * - `not-within`: it does not come within the stated years; nothing is said of later ones.
 * - `no-delay`: what was expected still holds, without years of its own.
 */
export const TIMING_KINDS = ['expects-in-window', 'not-before', 'not-within', 'no-delay'] as const;
export type TimingKind = (typeof TIMING_KINDS)[number];

const LABELS: Readonly<Record<TimingKind, string>> = {
  'expects-in-window': 'Expects it within these years',
  'not-before': 'Not before',
  'not-within': 'Not within these years',
  'no-delay': 'Sees no delay',
};

/** The kind in words. */
export function timingKindLabel(kind: TimingKind): string {
  return LABELS[kind];
}
