import { editDraft, emptyDraft } from '@waveguide/forecasts';
import { readDraft, writeDraft } from './draft-storage';

const draft = editDraft(emptyDraft('base', 4), {
  key: 'share-midpoint',
  edit: {
    distribution: { kind: 'metalog', p10: 2029, p50: 2030, p90: 2032, lower: null, upper: null },
    rationale: 'Shipments began in June.',
    sourceIds: ['tf-2026-06'],
  },
  gesture: 'drag-1',
});

describe('a kept draft', () => {
  it('comes back as it was', () => {
    expect(readDraft(writeDraft(draft))).toEqual(draft);
  });

  it('is given up where the text is no draft', () => {
    expect(readDraft(null)).toBeNull();
    expect(readDraft('{')).toBeNull();
    expect(readDraft('{"scenarioId":"base"}')).toBeNull();
    expect(readDraft(writeDraft(draft).replace('2029', 'null'))).toBeNull();
  });
});
