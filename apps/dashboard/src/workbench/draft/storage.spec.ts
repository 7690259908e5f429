import { correlateDraft, editDraft, emptyDraft, undoDraft } from '@waveguide/forecasts';
import { readStoredShape } from '@waveguide/quantity';
import { z } from 'zod';
import { draft1 } from './draft-1';
import golden from './draft-1.golden.json';
import { readDraft, writeDraft } from './storage';

const edited = editDraft(emptyDraft('base', 4), {
  key: 'share-midpoint',
  edit: {
    distribution: { kind: 'metalog', p10: 2029, p50: 2030, p90: 2032, lower: null, upper: null },
    rationale: 'Shipments began in June.',
    sourceIds: ['tf-2026-06'],
  },
  gesture: 'drag-1',
});

const draft = undoDraft(correlateDraft(correlateDraft(edited, [{ keyA: 'a', keyB: 'b', rankCorrelation: 0.4 }]), []));

describe('a kept draft', () => {
  it('comes back as it was', () => {
    expect(readDraft(writeDraft(draft))).toEqual(draft);
  });

  it('is given up where the text is no draft', () => {
    expect(readDraft(null)).toBeNull();
    expect(readDraft('{')).toBeNull();
    expect(readDraft('{"scenarioId":"base"}')).toBeNull();
    expect(readDraft(writeDraft(draft)?.replace('2029', 'null') ?? null)).toBeNull();
    expect(readDraft(writeDraft(draft)?.replace('0.4', '4') ?? null)).toBeNull();
  });

  it('is kept while there is something to redo, and not once there is nothing at all', () => {
    expect(writeDraft(undoDraft(edited))).not.toBeNull();
    expect(writeDraft(emptyDraft('base', 4))).toBeNull();
  });
});

describe('the draft that the first versions kept', () => {
  it('reads with every value that it had', () => {
    expect(readDraft(JSON.stringify(golden))).toEqual(golden);
  });

  it('still reads once today’s drafts have a further field', () => {
    const today = draft1.extend({ title: z.string() });
    expect(today.safeParse(golden).success).toBe(false);
    const readers = { 1: (kept: unknown) => today.parse({ ...draft1.parse(kept), title: '' }) };
    expect(readStoredShape('This draft', golden, readers)).toEqual({ ok: true, value: { ...golden, title: '' } });
  });

  it.each([
    ['of a newer version', { ...golden, shape: 2 }],
    ['with a field nobody knows', { ...golden, mood: 'calm' }],
    ['with a kind of distribution nobody knows', { ...golden, edits: { pue: { distribution: { kind: 'beta' } } } }],
  ])('is given up %s, rather than read in part', (_, kept) => {
    expect(readDraft(JSON.stringify(kept))).toBeNull();
  });
});
