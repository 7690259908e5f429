import { correlateDraft, editDraft, emptyDraft } from '@waveguide/forecasts';
import type { RevisionConflict } from './conflict-panel';
import { resolveConflict } from './resolve-conflict';

const fixed = (value: number) => ({ distribution: { kind: 'fixed' as const, value }, rationale: 'why', sourceIds: [] });
const draft = ['own', 'both', 'alike'].reduce(
  (before, key) => editDraft(before, { key, edit: fixed(2), gesture: null }),
  emptyDraft('base', 1),
);
const driver = (key: string, changedBy: RevisionConflict['drivers'][number]['changedBy']) => ({
  key,
  name: key,
  unit: 'USD' as const,
  base: null,
  mine: null,
  theirs: null,
  changedBy,
});
const conflict: RevisionConflict = {
  kind: 'revision-conflict',
  message: 'stale',
  scenarioId: 'base',
  parentNumber: 1,
  headNumber: 2,
  headAuthor: 'Ada',
  headMessage: 'newer',
  mergeable: false,
  drivers: [driver('own', 'mine'), driver('both', 'both'), driver('alike', 'same'), driver('other', 'theirs')],
};

describe('resolveConflict', () => {
  it('moves to the newest revision and keeps what only the draft changed', () => {
    const resolved = resolveConflict(draft, conflict, new Map([['both', 'mine']]));
    expect(resolved.parentNumber).toBe(2);
    expect(Object.keys(resolved.edits).sort()).toEqual(['both', 'own']);
  });

  it('gives way where theirs was chosen', () => {
    expect(Object.keys(resolveConflict(draft, conflict, new Map([['both', 'theirs']])).edits)).toEqual(['own']);
  });

  it('joins correlations where the server could, and else takes each pair from the chosen side', () => {
    const pair = (keyA: string, keyB: string, rankCorrelation: number) => ({ keyA, keyB, rankCorrelation });
    const correlated = correlateDraft(draft, [pair('a', 'b', 0.5), pair('b', 'c', 0.2)]);
    const merged = [pair('a', 'b', 0.5), pair('c', 'd', 0.1)];
    expect(resolveConflict(correlated, { ...conflict, mergedCorrelations: merged }, new Map()).correlations).toEqual(
      merged,
    );
    const apart = { ...conflict, correlations: [{ keyA: 'a', keyB: 'b', base: null, mine: 0.5, theirs: -0.3 }] };
    const chosen = (side: 'mine' | 'theirs') =>
      resolveConflict(correlated, apart, new Map([['a b', side]])).correlations;
    expect(chosen('mine')).toEqual(correlated.correlations);
    expect(chosen('theirs')).toEqual([pair('a', 'b', -0.3), pair('b', 'c', 0.2)]);
    expect(resolveConflict(draft, apart, new Map()).correlations).toBeNull();
  });
});
