import type { CitedStatement } from '@waveguide/evidence';

/** A material system in which photonic integrated circuits are made. */
export interface PicPlatform {
  readonly id: string;
  readonly name: string;
  /** Whether and how it makes light. */
  readonly light: string;
  readonly cmosCompatible: boolean;
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
  readonly roleInCpo: string;
  readonly sourceId: string;
  /** Where the founding report describes it, or null where it does not. */
  readonly reportLocator: string | null;
  readonly evidence: readonly CitedStatement[];
}
