import type { PublishedConsensus } from '@waveguide/api';
import { countTextCapital, formatQuantity } from '@waveguide/quantity';

export interface ConsensusTitleOf extends Pick<PublishedConsensus, 'model'> {
  readonly consensus: Pick<NonNullable<PublishedConsensus['consensus']>, 'figures' | 'bounds' | 'dispersion'>;
  readonly scenarioName: string;
}

/** How far apart publishers are, beside how wide the scenario's own range is: "Two publishers lie 1.1x apart; Base spans 4.3x from P10 to P90". */
export function consensusTitle({ consensus, model, scenarioName }: ConsensusTitleOf): string {
  const { figures, bounds, dispersion } = consensus;
  const own =
    model.kind === 'present' && model.value.p10 > 0
      ? `; ${scenarioName} spans ${formatQuantity(model.value.p90 / model.value.p10, 'x')} from P10 to P90`
      : '';
  if (dispersion.kind === 'present')
    return `${countTextCapital(figures.length)} publishers lie ${formatQuantity(dispersion.value, 'x')} apart${own}`;
  if (figures.length === 0)
    return bounds.length === 0
      ? `No figure that counts${own}`
      : `Bounds alone, and no figure to take a median of${own}`;
  return `${figures.length === 1 ? 'One publisher is no consensus' : `${countTextCapital(figures.length)} publishers, whose ratio is undefined`}${own}`;
}
