import type { RowBeside } from '@waveguide/api';

type Difference = Extract<RowBeside, { kind: 'none' }>['differsIn'];

/** Short words for why no range of ours stands beside a row; the sentence stands behind them. */
export const BESIDE_WORDS: Readonly<Record<Difference, string>> = {
  metric: 'other metric',
  unit: 'other unit',
  scope: 'other scope',
  basis: 'other basis',
  year: 'no year of the model',
  number: 'no number',
  evidence: 'tertiary',
  excluded: 'left out',
  superseded: 'older vintage',
  'not-modelled': 'not modelled',
};
