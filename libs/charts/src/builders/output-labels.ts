import { atHead } from '@waveguide/quantity';
import { labelsOfOutput, type EntityId, type OutputName } from '@waveguide/forecasts';
import { technologyName } from '@waveguide/technologies';

export interface OutputText {
  readonly subject: string;
  readonly quantity: string;
  readonly unit: string;
  readonly scope: string;
  /** Needs a plural verb. */
  readonly plural: boolean;
}

/** How an output of an entity is called in findings and subtitles. */
export function outputText(output: OutputName, entity: EntityId): OutputText {
  const { subject, quantity, unit, size } = labelsOfOutput(output);
  const { before, scope } = technologyName(entity);
  return {
    subject: atHead(subject(before)),
    quantity: atHead(quantity(before)),
    unit,
    scope,
    plural: size === 'many',
  };
}
