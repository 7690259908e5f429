import { checkContrast } from './check-contrast';
import { checkCopiedSource } from './check-copied-source';
import { checkMissingSource } from './check-missing-source';
import { checkMixedNames } from './check-mixed-names';
import { checkMixedScopes } from './check-mixed-scopes';
import { checkNoSlides } from './check-no-slides';
import { checkNotDrawn } from './check-not-drawn';
import { checkOverflow } from './check-overflow';
import { checkProjectionUnmarked } from './check-projection-unmarked';
import { checkRounding } from './check-rounding';
import { checkTitleDisagrees } from './check-title-disagrees';
import { checkTitleMissing } from './check-title-missing';
import { checkUndrawn } from './check-undrawn';
import { checkUnpublished } from './check-unpublished';
import {
  CHECK_KINDS,
  type Check,
  type CheckKind,
  type Finding,
  type Preflight,
  type PreflightInput,
  type PreflightItem,
} from './types';
import type { Acknowledgement, Slide } from '../content/slide';

const CHECKS: Readonly<Record<CheckKind, Check>> = {
  'no-slides': checkNoSlides,
  'not-drawn': checkNotDrawn,
  unpublished: checkUnpublished,
  'missing-source': checkMissingSource,
  'projection-unmarked': checkProjectionUnmarked,
  'title-disagrees': checkTitleDisagrees,
  overflow: checkOverflow,
  undrawn: checkUndrawn,
  contrast: checkContrast,
  'title-missing': checkTitleMissing,
  'mixed-scopes': checkMixedScopes,
  'mixed-names': checkMixedNames,
  'copied-source': checkCopiedSource,
  rounding: checkRounding,
};

function acknowledgementsOf(slides: readonly Slide[], slideId: string | null): readonly Acknowledgement[] {
  const slide = slides.find(({ id }) => id === slideId);
  return slide !== undefined && 'acknowledged' in slide ? slide.acknowledged : [];
}

/** An item is kept with its slide's acknowledgement if the remark still reads as it did; blocking items cannot be kept. */
function asItem(finding: Finding, slides: readonly Slide[]): PreflightItem {
  const acknowledged =
    finding.level === 'look' &&
    acknowledgementsOf(slides, finding.slideId).some(
      ({ check, about }) => check === finding.check && about === finding.detail,
    );
  return { ...finding, acknowledged };
}

/**
 * Looks a briefing over before it is exported or shared: each check of the closed list in turn, blocking items first, and what held.
 * Takes whatever people have written; it never throws on their words.
 */
export function preflight(input: PreflightInput): Preflight {
  const outcomes = CHECK_KINDS.map((check) => ({ check, outcome: CHECKS[check](input) }));
  const items = outcomes.flatMap(({ outcome }) => outcome.found.map((found) => asItem(found, input.content.slides)));
  const rank = (item: PreflightItem): number => (item.level === 'blocking' ? 0 : item.acknowledged ? 2 : 1);
  return {
    items: items.toSorted((a, b) => rank(a) - rank(b)),
    held: outcomes.flatMap(({ check, outcome }) =>
      outcome.found.length === 0 && outcome.held !== null ? [{ check, ...outcome.held }] : [],
    ),
  };
}

/** What stops exports and share links. */
export function blockingItems(of: Pick<Preflight, 'items'>): readonly PreflightItem[] {
  return of.items.filter(({ level }) => level === 'blocking');
}

/** What asks for a look and has not been acknowledged. */
export function itemsToLookAt(of: Pick<Preflight, 'items'>): readonly PreflightItem[] {
  return of.items.filter(({ level, acknowledged }) => level === 'look' && !acknowledged);
}
