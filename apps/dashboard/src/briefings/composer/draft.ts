import { readStoredShape, type ShapeReaders } from '@waveguide/quantity';
import type { SavedBriefing } from './autosave';
import { draft1, type Draft1 } from './draft-1';

const of1 = (kept: Draft1): SavedBriefing => kept;
const READERS: ShapeReaders<SavedBriefing> = { 1: (kept) => of1(draft1.parse(kept)) };

/** Where edits of a briefing are kept on this device until the server has them. */
export const briefingDraftKey = (briefingId: string) => `waveguide.briefing.${briefingId}`;

/** Kept edits; null if the text is none or was kept by a newer version of the product. */
export function readBriefingDraft(kept: string | null): SavedBriefing | null {
  if (kept === null) return null;
  try {
    const read = readStoredShape('This draft', JSON.parse(kept), READERS);
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

/** Keeps edits, or forgets them (null); false if this device keeps nothing, as some private windows. */
export function keepBriefingDraft(briefingId: string, edits: SavedBriefing | null): boolean {
  try {
    if (edits === null) window.localStorage.removeItem(briefingDraftKey(briefingId));
    else window.localStorage.setItem(briefingDraftKey(briefingId), JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}

/** What this device keeps of a briefing; null if it keeps nothing. */
export function keptBriefingDraft(briefingId: string): SavedBriefing | null {
  try {
    return readBriefingDraft(window.localStorage.getItem(briefingDraftKey(briefingId)));
  } catch {
    return null;
  }
}
