import { editDraft, emptyDraft } from '@waveguide/forecasts';
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
});
