import type { Network } from '@waveguide/technologies';

export const STRATEGY_MODELS = ['vertically-integrated', 'merchant', 'enabler', 'customer'] as const;
/** The role a company plays in the ecosystem. */
export type StrategyModel = (typeof STRATEGY_MODELS)[number];

export const OPENNESS_LEVELS = ['low', 'medium', 'high', 'not-assessed'] as const;
/** How freely others can combine with a company's parts; analyst judgement. */
export type OpennessLevel = (typeof OPENNESS_LEVELS)[number];

export const LASER_CHOICES = ['external', 'integrated', 'unknown', 'not-applicable'] as const;
export type LaserChoice = (typeof LASER_CHOICES)[number];

/** Where a company stands on the dimensions on which vendors are compared; analyst judgement on cited facts. */
export interface StrategyAssessment {
  readonly model: StrategyModel;
  readonly integration: string;
  readonly openness: OpennessLevel;
  /** Why it was placed there; null where the level says it all. */
  readonly opennessNote: string | null;
  readonly targetNetworks: readonly Network[];
  readonly laser: LaserChoice;
  readonly packaging: string;
}

const MODEL_LABELS: Readonly<Record<StrategyModel, string>> = {
  'vertically-integrated': 'Vertically integrated',
  merchant: 'Merchant silicon',
  enabler: 'Enabler',
  customer: 'Customer',
};

/** The strategy model in words. */
export function strategyModelLabel(model: StrategyModel): string {
  return MODEL_LABELS[model];
}
