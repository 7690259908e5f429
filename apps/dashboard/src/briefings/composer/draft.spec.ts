/** @jest-environment jsdom */
import { WAVEGUIDE_BRAND, type BriefingContent } from '@waveguide/briefings';
import { readStoredShape } from '@waveguide/quantity';
import { z } from 'zod';
import { draft1 } from './draft-1';
import golden from './draft-1.golden.json';
import { briefingDraftKey, keepBriefingDraft, keptBriefingDraft, readBriefingDraft } from './draft';

const evidence = { title: 'T', notes: 'n', footnote: '', commentary: 'c', acknowledged: [{ check: 'x', about: 'y' }] };
const chart = {
  chart: 'ports-forecast',
  query: 'scenario=base&revision=1',
  draft: [{ key: 'share-midpoint', distribution: { kind: 'fixed', value: 2030 } as const }],
};
const content: BriefingContent = {
  title: 'Deck',
  size: 'square',
  theme: 'dark',
  brand: { ...WAVEGUIDE_BRAND, logo: { imageId: 'i', width: 2, height: 3, alternativeText: 'mark' } },
  slides: [
    { kind: 'title', id: '1', title: 'T', notes: '', subtitle: 's' },
    { kind: 'chart', id: '2', ...evidence, chart },
    { kind: 'table', id: '3', ...evidence, chart: { ...chart, draft: null } },
    { kind: 'text', id: '4', title: '', notes: '', footnote: '', body: '- a' },
    { kind: 'vendor-comparison', id: '5', ...evidence, vendorIds: ['nvidia', 'broadcom'] },
  ],
};

describe('kept edits of a briefing', () => {
  afterEach(() => window.localStorage.clear());

  it('come back to the letter, with every kind of slide', () => {
    expect(keepBriefingDraft('b', { version: 7, content })).toBe(true);
    expect(keptBriefingDraft('b')).toEqual({ version: 7, content });
    expect(keptBriefingDraft('other')).toBeNull();
    keepBriefingDraft('b', null);
    expect(window.localStorage.getItem(briefingDraftKey('b'))).toBeNull();
  });

  it('are given up where the text is none', () => {
    expect(readBriefingDraft(null)).toBeNull();
    expect(readBriefingDraft('{')).toBeNull();
    expect(readBriefingDraft(JSON.stringify({ version: 0, content }))).toBeNull();
    const broken = { ...content, slides: [{ ...content.slides[0], kind: 'film' }] };
    expect(readBriefingDraft(JSON.stringify({ version: 7, content: broken }))).toBeNull();
  });
});

describe('the edits of a briefing that the first versions kept', () => {
  it('read with every value that they had', () => {
    expect(readBriefingDraft(JSON.stringify(golden))).toEqual(golden);
  });

  it('still read once today’s edits have a further field', () => {
    const today = draft1.extend({ editedOn: z.iso.date().nullable() });
    expect(today.safeParse(golden).success).toBe(false);
    const readers = { 1: (kept: unknown) => today.parse({ ...draft1.parse(kept), editedOn: null }) };
    expect(readStoredShape('This draft', golden, readers)).toEqual({ ok: true, value: { ...golden, editedOn: null } });
  });

  it.each([
    ['of a newer version', { ...golden, shape: 2 }],
    ['with a field nobody knows', { ...golden, content: { ...golden.content, language: 'en' } }],
  ])('are given up %s, rather than read in part', (_, kept) => {
    expect(readBriefingDraft(JSON.stringify(kept))).toBeNull();
  });
});
