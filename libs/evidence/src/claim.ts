import type { UnitId } from '@waveguide/quantity';
import type { CitedStatement } from './source';

export const CLAIM_KINDS = ['benefit', 'drawback', 'alternative', 'context', 'forecast', 'vendor', 'property'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const STANCES = ['supports', 'exceeds', 'conflicts', 'context'] as const;
/** What other evidence says about a claim. */
export type Stance = (typeof STANCES)[number];

export interface ClaimCheck extends CitedStatement {
  readonly stance: Stance;
}

/** How much of a claim is a number. */
export type ClaimFigure =
  | { readonly kind: 'range'; readonly low: number | null; readonly high: number | null }
  | {
      readonly kind: 'change';
      readonly from: number;
      readonly to: number;
      readonly toQualifier: 'exactly' | 'below' | 'above';
    }
  | { readonly kind: 'none'; readonly detail: string };

/** A quantified statement about a technology, with the checks made against it. */
export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly figure: ClaimFigure;
  readonly unit: UnitId;
  /** What it is compared with, or null where the claim compares nothing. */
  readonly comparator: string | null;
  /** Who made the claim, where the source names somebody else. */
  readonly attributedTo: string | null;
  readonly sourceId: string;
  readonly locator: string;
  readonly checks: readonly ClaimCheck[];
}
