/**
 * What happened. The first five are the stages through which a product goes: announced, demonstrated, sampled, shipped in small
 * batches, shipped in volume.
 */
export const MILESTONE_STAGES = [
  'announced',
  'demonstrated',
  'sampled',
  'small-batch',
  'volume',
  'standard',
  'acquisition',
] as const;
export type MilestoneStage = (typeof MILESTONE_STAGES)[number];

const LABELS: Readonly<Record<MilestoneStage, string>> = {
  announced: 'Announced',
  demonstrated: 'Demonstrated',
  sampled: 'Sampled',
  'small-batch': 'Small batch',
  volume: 'Volume',
  standard: 'Standard',
  acquisition: 'Acquisition',
};

/** The stage in words. */
export function milestoneStageLabel(stage: MilestoneStage): string {
  return LABELS[stage];
}
