import type { BriefingContent } from '../content/briefing';
import type { ResolvedSlide } from '../content/resolved-slide';
import type { SlideMeasures } from '../layout/slide-measures';
import type { HeldCheck, PreflightItem } from '../schema/preflight';

export { CHECK_KINDS, type CheckKind } from './check-kinds';
export type { Fix, HeldCheck, Preflight, PreflightItem } from '../schema/preflight';

export interface PreflightInput {
  readonly content: BriefingContent;
  readonly slides: readonly ResolvedSlide[];
  /** What laying out each slide has shown. */
  readonly layouts: readonly SlideMeasures[];
}

/** An item as a check makes it, before it is known whether somebody has acknowledged it. */
export type Finding = Omit<PreflightItem, 'acknowledged'>;

/** What one check found. `held` is what holds if nothing was found; null if there was nothing to look at. */
export interface CheckOutcome {
  readonly found: readonly Finding[];
  readonly held: Omit<HeldCheck, 'check'> | null;
}

export type Check = (input: PreflightInput) => CheckOutcome;
