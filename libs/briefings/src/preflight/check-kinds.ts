/** What is looked at before a briefing leaves the house, in the order in which it is reported. */
export const CHECK_KINDS = [
  'no-slides',
  'not-drawn',
  'unpublished',
  'missing-source',
  'projection-unmarked',
  'title-disagrees',
  'overflow',
  'undrawn',
  'contrast',
  'title-missing',
  'mixed-scopes',
  'mixed-names',
  'copied-source',
  'rounding',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];
