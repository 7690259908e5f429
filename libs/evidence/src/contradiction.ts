export const CONTRADICTION_KINDS = ['arithmetic', 'cross-source', 'vintage', 'claims', 'scope', 'provenance'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export const CONTRADICTION_SEVERITIES = ['high', 'medium', 'low'] as const;
export type ContradictionSeverity = (typeof CONTRADICTION_SEVERITIES)[number];

const ORDER: Readonly<Record<ContradictionSeverity, number>> = { high: 0, medium: 1, low: 2 };

interface Rated {
  readonly severity: ContradictionSeverity;
}

/** Orders contradictions by severity, the worst first. */
export function compareBySeverity(a: Rated, b: Rated): number {
  return ORDER[a.severity] - ORDER[b.severity];
}
