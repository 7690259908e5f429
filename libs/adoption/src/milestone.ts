import type { PartialDate } from '@waveguide/evidence';
import type { TechnologySubject } from '@waveguide/technologies';
import type { PhaseId } from './phase';

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

/** A dated event. */
export interface Milestone {
  readonly id: string;
  readonly date: PartialDate;
  /** True where the event was still ahead, or not confirmed, when it was recorded. */
  readonly planned: boolean;
  readonly stage: MilestoneStage;
  readonly title: string;
  readonly technology: TechnologySubject;
  /** The company, or null for an event of the industry. */
  readonly vendorId: string | null;
  /** The phase in which it falls, or null before the first phase. */
  readonly phaseId: PhaseId | null;
  readonly sourceId: string;
  readonly note: string | null;
}

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
