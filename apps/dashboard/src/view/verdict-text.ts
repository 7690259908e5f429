import type { RowVerdict } from '@waveguide/forecasts';

/** The verdict over one row of the ledger, as it stands in a cell or at the head of its reason. */
export const VERDICT_WORDS: Readonly<Record<RowVerdict, string>> = {
  holds: 'Holds',
  below: 'Model below',
  above: 'Model above',
  satisfied: 'Bound satisfied',
  violated: 'Bound violated',
  'not-compared': 'Not compared',
};
