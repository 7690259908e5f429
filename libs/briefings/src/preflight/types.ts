import type { BriefingContent } from '../content/briefing';
import type { ResolvedSlide } from '../content/resolved-slide';
import type { SlideField } from '../content/slide-field';
import type { SlideMeasures } from '../layout/slide-measures';

/** What is looked at before a briefing leaves the house, in the order in which it is reported. */
export const CHECK_KINDS = [
  'no-slides',
  'not-drawn',
  'unpublished',
  'missing-source',
  'projection-unmarked',
  'title-disagrees',
  'overflow',
  'undrawn',
  'contrast',
  'title-missing',
  'mixed-scopes',
  'mixed-names',
  'copied-source',
  'rounding',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Something that can be done about an item. */
export type Fix =
  /** Takes this sentence as the title. */
  | { readonly kind: 'use-title'; readonly title: string }
  /** Shows the pinned revision as it is published. */
  | { readonly kind: 'drop-draft' }
  /** Keeps the slide as it is; `about` and the item's check go into the slide's `acknowledged`. */
  | { readonly kind: 'acknowledge'; readonly about: string }
  /** Takes other publishers' figures off the chart: the parameter `published=hide`. */
  | { readonly kind: 'hide-published' }
  | { readonly kind: 'open-source'; readonly sourceId: string }
  | { readonly kind: 'open-field'; readonly field: SlideField };

export interface PreflightItem {
  readonly check: CheckKind;
  /** `blocking` items stop exports and share links; `look` items ask for a look. */
  readonly level: 'blocking' | 'look';
  /** Null for an item about the whole briefing. */
  readonly slideId: string | null;
  readonly field: SlideField | null;
  /** A short statement that names the slide by its number. */
  readonly title: string;
  /** What is wrong and what to do. */
  readonly detail: string;
  readonly fixes: readonly Fix[];
  /** Somebody has looked at it and keeps it; only `look` items can be. */
  readonly acknowledged: boolean;
}

/** A check that found nothing, with how much it looked at. */
export interface HeldCheck {
  readonly check: CheckKind;
  readonly text: string;
  readonly detail: string;
}

export interface Preflight {
  readonly items: readonly PreflightItem[];
  readonly held: readonly HeldCheck[];
}

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
