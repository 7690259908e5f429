import { createParser } from 'nuqs/server';

/** One revision of one scenario as an address names it: `base@3`, or `base` for its newest. */
export interface RevisionReference {
  readonly scenarioId: string;
  /** Null: the newest. */
  readonly number: number | null;
}

const SHAPE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,119})(?:@([1-9]\d{0,5}))?$/;

/** Reads `base@3`; null if the text is no reference. */
export function readRevisionReference(text: string): RevisionReference | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, scenarioId, number] = match as unknown as [string, string, string | undefined];
  return { scenarioId, number: number === undefined ? null : Number(number) };
}

export function writeRevisionReference({ scenarioId, number }: RevisionReference): string {
  return number === null ? scenarioId : `${scenarioId}@${number}`;
}

/** The same as a parameter of the address. */
export const revisionReferenceParser = createParser({
  parse: readRevisionReference,
  serialize: writeRevisionReference,
  eq: (a, b) => a.scenarioId === b.scenarioId && a.number === b.number,
});

/** Where two revisions stand beside each other. */
export function comparisonAddress(a: RevisionReference, b: RevisionReference): string {
  return `/forecasts/compare?a=${writeRevisionReference(a)}&b=${writeRevisionReference(b)}`;
}

/** The input of a procedure that takes a scenario at a revision. */
export function scenarioAt({ scenarioId, number }: RevisionReference): {
  readonly scenarioId: string;
  readonly revision?: number;
} {
  return { scenarioId, ...(number === null ? {} : { revision: number }) };
}
