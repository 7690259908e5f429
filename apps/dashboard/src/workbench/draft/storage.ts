import { changesAnything, type Draft } from '@waveguide/forecasts';
import { readStoredShape, type ShapeReaders } from '@waveguide/quantity';
import { draft1, type Draft1 } from './draft-1';

const of1 = (kept: Draft1): Draft => kept;
const READERS: ShapeReaders<Draft> = { 1: (kept) => of1(draft1.parse(kept)) };

/** Where a scenario's draft is kept on this device. */
export const draftKey = (scenarioId: string) => `waveguide.draft.${scenarioId}`;

/** A draft as kept text; null for one that says nothing and has nothing to undo, which is not kept. */
export function writeDraft(draft: Draft): string | null {
  const empty = draft.past.length === 0 && draft.future.length === 0 && !changesAnything(draft);
  return empty ? null : JSON.stringify(draft);
}

/** A kept draft; null if the text is none or was kept by a newer version of the product. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const read = readStoredShape('This draft', JSON.parse(text), READERS);
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}
