import type { Problem } from '@waveguide/api';
import { WAVEGUIDE_BRAND, type BriefingContent } from '@waveguide/briefings';
import { err, ok, type Result } from '@waveguide/quantity';
import { createAutosave, type SavedBriefing } from './autosave';

const titled = (title: string): BriefingContent => ({
  title,
  size: 'slide16x9',
  theme: 'light',
  brand: WAVEGUIDE_BRAND,
  slides: [],
});
const unavailable: Problem = { kind: 'unavailable', message: 'The server could not be reached.' };
const outOfDate: Problem = { kind: 'out-of-date', message: 'Grace saved at 10:00.' };

type Answer = Result<{ version: number }, Problem>;

/** A ground on which the spec itself decides when the pause ends and what the server answers. */
function context() {
  const start: SavedBriefing = { version: 1, content: titled('start') };
  const sent: { briefing: SavedBriefing; answer: (answer: Answer) => Promise<void> }[] = [];
  const pauses: (() => void)[] = [];
  let kept: SavedBriefing | null = null;
  const autosave = createAutosave(start, {
    send: (content, { version }) =>
      new Promise<Answer>((resolve) => {
        const answer = async (value: Answer) => {
          resolve(value);
          await Promise.resolve();
          await Promise.resolve();
        };
        sent.push({ briefing: { version, content }, answer });
      }),
    keep: (draft) => {
      kept = draft;
    },
    afterPause: (work) => {
      pauses.push(work);
      return () => pauses.splice(pauses.indexOf(work), pauses.includes(work) ? 1 : 0);
    },
  });
  const state = () => autosave.situation().state.kind;
  const pauseEnds = () => {
    for (const work of pauses.splice(0)) work();
  };
  return { autosave, sent, state, pauseEnds, pauses, start, kept: () => kept };
}

describe('saving by itself', () => {
  it('sends once after a pause, with the newest content, and forgets the kept draft once it is stored', async () => {
    const { autosave, sent, state, pauseEnds, pauses, kept } = context();
    autosave.offer(titled('a'));
    autosave.offer(titled('ab'));
    expect(state()).toBe('waiting');
    expect(pauses).toHaveLength(1);
    expect(kept()?.content.title).toBe('ab');
    pauseEnds();
    expect(sent.map(({ briefing }) => [briefing.version, briefing.content.title])).toEqual([[1, 'ab']]);
    await sent[0]!.answer(ok({ version: 2 }));
    expect(state()).toBe('saved');
    expect(autosave.situation().saved.version).toBe(2);
    expect(kept()).toBeNull();
  });

  it('has one on its way at a time; what is typed meanwhile goes with the next, over the new version', async () => {
    const { autosave, sent, state, pauseEnds, kept } = context();
    autosave.offer(titled('a'));
    pauseEnds();
    autosave.offer(titled('b'));
    autosave.flush();
    pauseEnds();
    expect(sent).toHaveLength(1);
    await sent[0]!.answer(ok({ version: 2 }));
    expect(state()).toBe('waiting');
    expect(kept()).toMatchObject({ version: 2, content: { title: 'b' } });
    pauseEnds();
    expect(sent[1]!.briefing).toMatchObject({ version: 2, content: { title: 'b' } });
  });

  it('keeps what the server did not take and sends it again when asked', async () => {
    const { autosave, sent, state, pauseEnds, kept } = context();
    autosave.offer(titled('a'));
    pauseEnds();
    await sent[0]!.answer(err(unavailable));
    expect(autosave.situation().state).toEqual({ kind: 'failed', problem: unavailable });
    expect(kept()?.content.title).toBe('a');
    autosave.flush();
    expect(state()).toBe('saving');
    await sent[1]!.answer(ok({ version: 2 }));
    expect(state()).toBe('saved');
    expect(kept()).toBeNull();
  });

  it('sends nothing over somebody else’s save until a side is chosen', async () => {
    const { autosave, sent, state, pauseEnds, kept } = context();
    autosave.offer(titled('mine'));
    pauseEnds();
    await sent[0]!.answer(err(outOfDate));
    autosave.offer(titled('mine too'));
    autosave.flush();
    pauseEnds();
    expect(sent).toHaveLength(1);
    expect(state()).toBe('out-of-date');
    expect(kept()?.content.title).toBe('mine too');
    const theirs = { version: 5, content: titled('theirs') };
    autosave.settle(theirs, theirs.content);
    expect(state()).toBe('saved');
    expect(kept()).toBeNull();
    autosave.offer(titled('mine over theirs'));
    pauseEnds();
    expect(sent[1]!.briefing.version).toBe(5);
  });

  it('takes edits that were kept from before as edits over what the server has', () => {
    const { autosave, sent, pauseEnds, start } = context();
    autosave.settle(start, titled('kept'));
    pauseEnds();
    expect(sent[0]!.briefing).toMatchObject({ version: 1, content: { title: 'kept' } });
  });

  it('sends nothing for an edit that was taken back', () => {
    const { autosave, sent, state, pauseEnds, start, kept } = context();
    autosave.offer(titled('a'));
    autosave.offer(start.content);
    pauseEnds();
    expect(sent).toHaveLength(0);
    expect(state()).toBe('saved');
    expect(kept()).toBeNull();
  });

  it('takes no notice of an answer to what lies behind', async () => {
    const { autosave, sent, pauseEnds } = context();
    autosave.offer(titled('a'));
    pauseEnds();
    const theirs = { version: 9, content: titled('theirs') };
    autosave.settle(theirs, theirs.content);
    await sent[0]!.answer(ok({ version: 2 }));
    expect(autosave.situation().saved).toBe(theirs);
  });
});
