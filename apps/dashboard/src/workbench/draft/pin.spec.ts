import { readChartRequest } from '@waveguide/api';
import { draftToPin, type DraftInView } from './pin';

const view: DraftInView = {
  scenario: { id: 'upside' },
  revision: { number: 3 },
  metric: 'revenue',
  question: { year: 2032 },
  draft: {
    edits: {
      'cpo-share': { distribution: { kind: 'uniform', low: 0.2, high: 0.4 }, rationale: 'a talk', sourceIds: ['x'] },
    },
    correlations: null,
  },
};

describe('a draft for a briefing', () => {
  it('is its edits, without reasons, over the revision in view', () => {
    const pinned = draftToPin(view);
    if ('refusal' in pinned) throw new Error(pinned.refusal);
    expect(pinned.draft).toEqual([{ key: 'cpo-share', distribution: { kind: 'uniform', low: 0.2, high: 0.4 } }]);
    const request = readChartRequest(pinned.chart, new URLSearchParams(pinned.query));
    expect(request).toMatchObject({
      ok: true,
      value: {
        id: 'market-forecast',
        scenarioId: 'upside',
        revision: 3,
        metric: 'revenue',
        year: 2032,
        published: 'hide',
      },
    });
  });

  it('is the revision itself where nothing is edited', () => {
    expect(draftToPin({ ...view, draft: { edits: {}, correlations: null } })).toMatchObject({ draft: null });
  });

  it('is refused with changed correlations, which a slide cannot say', () => {
    const draft = { ...view.draft, correlations: [] };
    expect(draftToPin({ ...view, draft })).toEqual({ refusal: expect.stringContaining('correlations') });
  });
});
