import { correlateDraft, editDraft, emptyDraft } from '@waveguide/forecasts';
import { changeCountText, draftChanges, problemsByDriver } from './changes';

const edited = ['b', 'a'].reduce(
  (draft, key) =>
    editDraft(draft, {
      key,
      edit: { distribution: { kind: 'fixed', value: 2 }, rationale: ' why ', sourceIds: ['s'] },
      gesture: null,
    }),
  emptyDraft('base', 3),
);
const pair = { keyA: 'a', keyB: 'b', rankCorrelation: 0.5 };

describe('a draft as the server takes it', () => {
  it('lists each edit and leaves correlations alone where the draft states none', () => {
    const { changes, correlations } = draftChanges(edited);
    expect(changes.map(({ key }) => key).sort()).toEqual(['a', 'b']);
    expect(changes[0]?.rationale).toBe('why');
    expect(correlations).toBeNull();
    expect(draftChanges(correlateDraft(edited, [pair])).correlations).toEqual([pair]);
    expect(draftChanges(correlateDraft(edited, [])).correlations).toEqual([]);
  });

  it('says which driver an issue is about', () => {
    const problem = {
      kind: 'invalid',
      message: 'wrong',
      issues: [
        { path: ['changes', 1, 'rationale'], message: 'say why' },
        { path: ['message'], message: 'too short' },
      ],
    } as const;
    expect([
      ...problemsByDriver({ ...problem, issues: problem.issues.map((i) => ({ ...i, path: [...i.path] })) }, ['x', 'y']),
    ]).toEqual([['y', 'say why']]);
    expect(problemsByDriver(null, ['x']).size).toBe(0);
  });

  it('counts what it changes', () => {
    expect(changeCountText(edited)).toBe('2 changes');
    expect(changeCountText(correlateDraft(edited, []))).toBe('2 changes and other correlations');
    expect(changeCountText(correlateDraft(emptyDraft('base', 1), []))).toBe('other correlations');
  });
});
