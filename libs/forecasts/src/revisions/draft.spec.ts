import fc from 'fast-check';
import type { AssumptionValue } from '../model/assumption';
import {
  changesAnything,
  correlateDraft,
  draftValues,
  editDraft,
  editDraftTogether,
  editUnlessPublished,
  emptyDraft,
  movesNumber,
  redoDraft,
  undoDraft,
  type Draft,
  type DraftEdit,
} from './draft';

const published: readonly AssumptionValue[] = ['a', 'b'].map((key) => ({
  key,
  distribution: { kind: 'fixed', value: 1 },
  basis: 'sourced',
  rationale: 'published',
  sourceIds: ['s'],
}));

const fixed = (value: number): DraftEdit => ({
  distribution: { kind: 'fixed', value },
  rationale: 'why',
  sourceIds: [],
});
const edit = (draft: Draft, [key, value]: readonly [string, number], gesture: string | null = null) =>
  editDraft(draft, { key, edit: fixed(value), gesture });

describe('a draft', () => {
  it('lays edits over the published values and says whose judgement they are', () => {
    const draft = edit(emptyDraft('base', 3), ['a', 2]);
    expect(draftValues(published, draft)).toEqual([
      {
        key: 'a',
        distribution: { kind: 'fixed', value: 2 },
        basis: 'analyst judgement',
        rationale: 'why',
        sourceIds: [],
      },
      published[1],
    ]);
  });

  it('takes the keystrokes of one gesture as one step', () => {
    const typed = [2, 25, 250].reduce((draft, value) => edit(draft, ['a', value], 'typing'), emptyDraft('base', 1));
    expect(typed.past).toHaveLength(1);
    expect(undoDraft(typed).edits).toEqual({});
    expect(redoDraft(undoDraft(typed)).edits.a).toEqual(fixed(250));
  });

  it('parts two gestures, and one gesture on two drivers', () => {
    const draft = edit(edit(edit(emptyDraft('base', 1), ['a', 2], 'x'), ['b', 3], 'x'), ['b', 4], 'y');
    expect(draft.past).toHaveLength(3);
  });

  it('does not count an edit that changes nothing', () => {
    const draft = edit(emptyDraft('base', 1), ['a', 2]);
    expect(edit(draft, ['a', 2])).toBe(draft);
    expect(editDraft(emptyDraft('base', 1), { key: 'a', edit: null, gesture: null }).past).toHaveLength(0);
  });

  it('forgets what was undone once something else is edited', () => {
    const draft = edit(undoDraft(edit(emptyDraft('base', 1), ['a', 2])), ['b', 5]);
    expect(redoDraft(draft)).toBe(draft);
  });

  it('tells a moved number from a changed reason', () => {
    expect(movesNumber(fixed(2), published[0]!)).toBe(true);
    expect(movesNumber(fixed(1), published[0]!)).toBe(false);
  });

  it('undoes everything to nothing and redoes it to the same, for any edits (seed 20261123)', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const edited = steps.reduce((draft, { key, value }) => edit(draft, [key, value]), emptyDraft('base', 1));
        let undone = edited;
        for (let i = 0; i < edited.past.length; i++) undone = undoDraft(undone);
        expect(undone.edits).toEqual({});
        let redone = undone;
        for (let i = 0; i < edited.past.length; i++) redone = redoDraft(redone);
        expect(redone.edits).toEqual(edited.edits);
        expect(redone.past).toEqual(edited.past);
      }),
      { seed: 20261123 },
    );
  });
});

describe('a step of several edits', () => {
  const two = new Map([
    ['a', fixed(2)],
    ['b', fixed(3)],
  ]);

  it('is undone and redone as one', () => {
    const draft = editDraftTogether(edit(emptyDraft('base', 1), ['a', 9]), two);
    expect(draft.edits).toEqual({ a: fixed(2), b: fixed(3) });
    expect(undoDraft(draft).edits).toEqual({ a: fixed(9) });
    expect(redoDraft(undoDraft(draft)).edits).toEqual(draft.edits);
  });

  it('is no step where nothing changes, and is not continued by typing', () => {
    const draft = editDraftTogether(emptyDraft('base', 1), two);
    expect(editDraftTogether(draft, two)).toBe(draft);
    expect(edit(draft, ['a', 4], 'typing').past).toHaveLength(2);
  });
});

describe('the correlations of a draft', () => {
  const pair = { keyA: 'b', keyB: 'a', rankCorrelation: 0.5 };

  it('are kept in one form, undone and redone', () => {
    const draft = correlateDraft(emptyDraft('base', 1), [pair]);
    expect(draft.correlations).toEqual([{ keyA: 'a', keyB: 'b', rankCorrelation: 0.5 }]);
    expect(changesAnything(draft)).toBe(true);
    expect(undoDraft(draft).correlations).toBeNull();
    expect(redoDraft(undoDraft(draft)).correlations).toEqual(draft.correlations);
  });

  it('may be none, which differs from leaving the published ones', () => {
    const draft = correlateDraft(correlateDraft(emptyDraft('base', 1), [pair]), []);
    expect(draft.correlations).toEqual([]);
    expect(changesAnything(correlateDraft(draft, null))).toBe(false);
    expect(correlateDraft(draft, [])).toBe(draft);
  });
});

describe('an edit of a range that is typed back', () => {
  const { distribution, sourceIds } = published[0]!;
  const unexplained: DraftEdit = { distribution: { kind: 'fixed', value: 1 }, rationale: ' ', sourceIds: ['s'] };

  it('changes nothing where range and sources are the published ones and no reason is given', () => {
    expect(editUnlessPublished(unexplained, { distribution, sourceIds })).toBeNull();
  });

  it.each<[string, Partial<DraftEdit>]>([
    ['another range', { distribution: { kind: 'fixed', value: 1.1 } }],
    ['a reason', { rationale: 'A better source says the same.' }],
    ['another source', { sourceIds: ['s', 't'] }],
    ['a source less', { sourceIds: [] }],
  ])('stays where there is %s', (_, changed) => {
    const edited = { ...unexplained, ...changed };
    expect(editUnlessPublished(edited, { distribution, sourceIds })).toBe(edited);
  });

  it('takes the draft back to nothing, and undo brings the value between', () => {
    const typed = editDraft(emptyDraft('base', 1), { key: 'a', edit: fixed(2), gesture: null });
    const back = editDraft(typed, {
      key: 'a',
      edit: editUnlessPublished(unexplained, { distribution, sourceIds }),
      gesture: null,
    });
    expect(changesAnything(back)).toBe(false);
    expect(undoDraft(back).edits).toEqual({ a: fixed(2) });
  });
});
