import { editDraft, emptyDraft, undoDraft, type Draft } from '@waveguide/forecasts';
import { createGestures, type Gestures } from './gestures';

const key = 'market.ports';

/** The draft after the field says so. */
function typed(draft: Draft, value: number, gestures: Gestures): Draft {
  const edit = { distribution: { kind: 'fixed', value } as const, rationale: '', sourceIds: [] };
  return editDraft(draft, { key, edit, gesture: gestures.now(`range ${key}`) });
}
const value = (draft: Draft) => draft.edits[key]?.distribution;

describe('gestures', () => {
  it('make one step of what is typed into one field, and three of three fields', () => {
    const gestures = createGestures('visit');
    let draft = emptyDraft('base', 1);
    for (const typing of [1, 12, 123]) draft = typed(draft, typing, gestures);
    gestures.end();
    draft = typed(draft, 4, gestures);
    gestures.end();
    draft = typed(draft, 5, gestures);
    expect(draft.past).toHaveLength(3);
    draft = undoDraft(draft);
    expect(value(draft)).toEqual({ kind: 'fixed', value: 4 });
    draft = undoDraft(draft);
    expect(value(draft)).toEqual({ kind: 'fixed', value: 123 });
    expect(value(undoDraft(draft))).toBeUndefined();
  });

  it('do not go on with what an earlier visit did', () => {
    const draft = typed(typed(emptyDraft('base', 1), 1, createGestures('first')), 2, createGestures('second'));
    expect(draft.past).toHaveLength(2);
  });
});
