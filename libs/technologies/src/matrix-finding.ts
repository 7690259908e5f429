import { listText } from '@waveguide/quantity';
import type { OrdinalKey } from './ordinal-scale';

interface ScoredRow {
  readonly feature: string;
  readonly scaleKey: OrdinalKey | null;
  readonly cells: readonly { readonly score: number | null }[];
}

const NAMES: Readonly<Record<OrdinalKey, string>> = {
  power: 'power efficiency',
  latency: 'lower latency',
  density: 'bandwidth density',
  serviceability: 'serviceability',
  maturity: 'maturity',
  openness: 'openness',
};

/** What integration buys and what it costs: each scale's first column held against its last. */
export function matrixFinding(rows: readonly ScoredRow[]): string {
  const change = (row: ScoredRow) => {
    const [first, ...others] = row.cells.flatMap(({ score }) => (score === null ? [] : [score]));
    const last = others.at(-1);
    return first === undefined || last === undefined ? 0 : last - first;
  };
  const scored = rows.flatMap((row) => (row.scaleKey === null ? [] : [{ name: NAMES[row.scaleKey], by: change(row) }]));
  const gains = [...new Set(scored.filter(({ by }) => by > 0).map(({ name }) => name))];
  const losses = [...new Set(scored.filter(({ by }) => by < 0).map(({ name }) => name))];
  if (gains.length === 0 && losses.length === 0) return 'Integration changes nothing that the scales measure';
  if (losses.length === 0) return `Integration buys ${listText(gains)}`;
  if (gains.length === 0) return `Integration costs ${listText(losses)}`;
  return `Integration buys ${listText(gains)}, and costs ${listText(losses)}`;
}
