import { changesAnything, undoDraft } from '@waveguide/forecasts';
import { proposalDraft } from './proposal-draft';

const edit = (key: string, value: number) => ({
  key,
  distribution: { kind: 'fixed', value } as const,
  rationale: `why ${value}`,
  sourceIds: ['s1'],
});

describe('a proposal as a draft', () => {
  const draft = proposalDraft({
    scenarioId: 'base',
    parentNumber: 3,
    edits: [edit('a', 1), edit('b', 2)],
    correlations: null,
  });

  it('holds its edits over the revision that it was made from', () => {
    expect(draft.parentNumber).toBe(3);
    expect(draft.edits.b).toEqual({ distribution: { kind: 'fixed', value: 2 }, rationale: 'why 2', sourceIds: ['s1'] });
    expect(draft.correlations).toBeNull();
  });

  it('can be taken back in one step', () => {
    expect(changesAnything(undoDraft(draft))).toBe(false);
  });

  it('carries its correlations', () => {
    const pair = { keyA: 'a', keyB: 'b', rankCorrelation: 0.5 };
    expect(
      proposalDraft({ scenarioId: 'base', parentNumber: 3, edits: [], correlations: [pair] }).correlations,
    ).toEqual([pair]);
  });
});
