export const PHASE_IDS = ['near-term', 'mid-term', 'long-term'] as const;
export type PhaseId = (typeof PHASE_IDS)[number];

interface Span {
  readonly fromYear: number;
  readonly toYear: number;
}

/** The phase to which a calendar year belongs, or undefined outside all phases. */
export function phaseOfYear<Phase extends Span>(phases: readonly Phase[], year: number): Phase | undefined {
  return phases.find((phase) => phase.fromYear <= year && year <= phase.toYear);
}
