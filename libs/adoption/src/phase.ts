import type { Stance } from '@waveguide/evidence';
import type { Network, TechnologyId } from '@waveguide/technologies';

export const PHASE_IDS = ['near-term', 'mid-term', 'long-term'] as const;
export type PhaseId = (typeof PHASE_IDS)[number];

/** What later evidence says about a phase. */
export interface PhaseCheck {
  readonly stance: Extract<Stance, 'supports' | 'conflicts'>;
  readonly text: string;
  readonly sourceIds: readonly string[];
}

/** One stretch of the adoption timeline. */
export interface Phase {
  readonly id: PhaseId;
  readonly name: string;
  /** First calendar year as the founding report states it. */
  readonly reportFromYear: number;
  /** Last calendar year as the founding report states it; null = open-ended. */
  readonly reportToYear: number | null;
  /** First calendar year used by the product, where the report's phases overlap. */
  readonly fromYear: number;
  /** Last calendar year used by the product. */
  readonly toYear: number;
  readonly locator: string;
  readonly summary: string;
  readonly drivers: readonly string[];
  readonly gates: readonly string[];
  readonly technologies: readonly TechnologyId[];
  readonly laneRatesGbps: readonly number[];
  readonly switchGenerationsTbps: readonly number[];
  readonly targetNetworks: readonly { readonly network: Network; readonly note: string | null }[];
  readonly marketNote: string;
  readonly sourceIds: readonly string[];
  readonly checks: readonly PhaseCheck[];
}

/** The phase to which a calendar year belongs, or undefined outside all phases. */
export function phaseOfYear(phases: readonly Phase[], year: number): Phase | undefined {
  return phases.find((phase) => phase.fromYear <= year && year <= phase.toYear);
}
