import { isScorable, type Observation, type PublishedEstimate } from '@waveguide/evidence';
import type { CalibrationPoint } from './calibration-residuals';
import { scopeRelation } from './ledger-scope';
import type { MarketModel } from './market-model';
import { unitOfOutput, type EntityId, type OutputName } from './market-output';

/** Whether a figure of the ledger can be fitted to, and as what, or why not in a sentence. */
export type CalibrationCandidate =
  | {
      readonly kind: 'compatible';
      readonly point: CalibrationPoint;
      /** False for tertiary evidence, which is fitted to only where somebody asks for it. */
      readonly byDefault: boolean;
    }
  | { readonly kind: 'incompatible'; readonly reason: string };

const OUTPUTS: readonly OutputName[] = ['ports', 'share', 'revenue', 'price'];

/** The output that counts what a figure counts; a technology before a group of them. */
function outputCounting(
  figure: PublishedEstimate | Observation,
  model: MarketModel,
): { readonly output: OutputName; readonly entity: EntityId } | null {
  for (const output of OUTPUTS) {
    for (const { id } of [...model.technologies, ...model.groups]) {
      if (scopeRelation(figure, output, id) === 'same' && figure.unit === unitOfOutput(output))
        return { output, entity: id };
    }
  }
  return null;
}

/** Holds a figure against what the model computes (docs/methods, section 5): only equal scope, basis, year and a stated value fit. */
export function calibrationCandidate(
  figure: PublishedEstimate | Observation,
  model: MarketModel,
): CalibrationCandidate {
  const refuse = (reason: string): CalibrationCandidate => ({ kind: 'incompatible', reason });
  const counted = outputCounting(figure, model);
  if (figure.basis !== 'annual') return refuse('It is not a figure of a whole year, as the model’s are.');
  if (counted === null) return refuse('The model has no output that counts the same.');
  if (figure.target.kind !== 'year') return refuse('It states no single year.');
  const { year } = figure.target;
  if (year < model.firstYear || year > model.lastYear)
    return refuse(`The model covers ${model.firstYear} to ${model.lastYear}.`);
  if (figure.value.kind === 'missing') return refuse(`It states no number: ${figure.value.detail}`);
  if (!isScorable(figure.qualifier)) return refuse('It states a bound only, not a value to meet.');
  if (figure.excluded) return refuse(figure.flag ?? 'It is left out of consensus.');
  if (!(figure.value.value > 0)) return refuse('Only figures above 0 can be fitted on a logarithmic scale.');
  return {
    kind: 'compatible',
    point: { ...counted, year, value: figure.value.value, reference: figure.id },
    byDefault: figure.evidence !== 'tertiary',
  };
}
