import type { OrdinalKey } from './ordinal-scale';

/** What bears on a feature of the comparison matrix beside its words. */
export interface FeatureEvidence {
  /** The ordinal scale that speaks about the feature; null if none does. */
  readonly scaleKey: OrdinalKey | null;
  /** Keys of numeric attributes. */
  readonly attributeKeys: readonly string[];
  readonly claimIds: readonly string[];
}

const NOTHING: FeatureEvidence = { scaleKey: null, attributeKeys: [], claimIds: [] };

const BY_FEATURE: Readonly<Record<string, FeatureEvidence>> = {
  architecture: { scaleKey: 'openness', attributeKeys: ['electricalLoss'], claimIds: ['cl-200g-wall', 'cl-faceplate'] },
  primaryApplication: {
    ...NOTHING,
    attributeKeys: ['reach', 'reachPassive', 'reachActive'],
    claimIds: ['cl-lpo-reach'],
  },
  powerConsumption: {
    scaleKey: 'power',
    attributeKeys: [
      'powerPer800G',
      'powerPer1600G',
      'energyPerBit',
      'powerReduction',
      'systemPowerReduction',
      'systemEnergyPerBit',
      'standardDesignEnergy',
      'elsPower',
      'electricalEnergy',
    ],
    claimIds: ['cl-power-30-50', 'cl-35x', 'cl-pjbit', 'cl-lpo-50'],
  },
  latency: { scaleKey: 'latency', attributeKeys: ['dspLatency', 'fibreDelay'], claimIds: ['cl-latency'] },
  bandwidthDensity: {
    scaleKey: 'density',
    attributeKeys: ['faceplateCapacity', 'engineCapacity', 'edgeDensity', 'chipletCapacity', 'perFibre'],
    claimIds: ['cl-density', 'cl-faceplate'],
  },
  serviceability: {
    scaleKey: 'serviceability',
    attributeKeys: ['mtbf', 'mttfGain', 'elsLoss'],
    claimIds: ['cl-els-loss'],
  },
  ecosystemMaturity: {
    scaleKey: 'maturity',
    attributeKeys: [
      'contractPricePer800G',
      'contractPricePer1600G',
      'pricePer800G',
      'opticalContentPer800G',
      'pricePremium2026',
    ],
    claimIds: ['cl-cost-40'],
  },
};

/** The evidence behind a feature; none is claimed for one that the table does not know. */
export function featureEvidence(featureKey: string): FeatureEvidence {
  return BY_FEATURE[featureKey] ?? NOTHING;
}
