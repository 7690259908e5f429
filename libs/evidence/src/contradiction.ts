import type { UnitId } from '@waveguide/quantity';

export const CONTRADICTION_KINDS = ['arithmetic', 'cross-source', 'vintage', 'claims', 'scope', 'provenance'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export const CONTRADICTION_SEVERITIES = ['high', 'medium', 'low'] as const;
export type ContradictionSeverity = (typeof CONTRADICTION_SEVERITIES)[number];

/** A number worked out from the figures quoted in the text: arithmetic, not a sourced fact. */
export interface ComputedFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: UnitId;
}

/** Records or sources that cannot all be right, and what to make of it. */
export interface Contradiction {
  readonly id: string;
  readonly title: string;
  readonly kind: ContradictionKind;
  readonly severity: ContradictionSeverity;
  readonly text: string;
  readonly computed: readonly ComputedFigure[];
  /** Ids of published estimates that take part. */
  readonly estimateIds: readonly string[];
  /** Ids of observations that take part. */
  readonly observationIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly resolution: string;
}

const ORDER: Readonly<Record<ContradictionSeverity, number>> = { high: 0, medium: 1, low: 2 };

/** Orders contradictions by severity, the worst first. */
export function compareBySeverity(a: Contradiction, b: Contradiction): number {
  return ORDER[a.severity] - ORDER[b.severity];
}
