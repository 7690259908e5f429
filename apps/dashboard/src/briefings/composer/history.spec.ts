import { WAVEGUIDE_BRAND, type BriefingContent } from '@waveguide/briefings';
import { edited, gestureEnded, KEPT_STEPS, redone, startHistory, undone } from './history';

const titled = (title: string): BriefingContent => ({
  title,
  size: 'slide16x9',
  theme: 'light',
  brand: WAVEGUIDE_BRAND,
  slides: [],
});
const start = startHistory(titled('a'));
const type = (history: typeof start, title: string, gesture: string | null = null) =>
  edited(history, { content: titled(title), gesture });

describe('the history of a briefing', () => {
  it('takes steps back and does them again, down to the very content', () => {
    const second = type(start, 'b');
    const third = type(second, 'c');
    expect(undone(third).content).toBe(second.content);
    expect(undone(undone(third)).content).toBe(start.content);
    expect(redone(undone(third)).content).toBe(third.content);
    expect(undone(start)).toBe(start);
    expect(redone(third)).toBe(third);
  });

  it('makes one step of what is typed in one go', () => {
    const typed = type(type(type(start, 'ab', 'title'), 'abc', 'title'), 'abcd', 'title');
    expect(undone(typed).content.title).toBe('a');
    const later = type(gestureEnded(typed), 'abcde', 'title');
    expect(undone(later).content.title).toBe('abcd');
    expect(undone(type(typed, 'x', 'notes')).content.title).toBe('abcd');
  });

  it('gives up what was taken back once something else is edited', () => {
    const other = type(undone(type(start, 'b')), 'c');
    expect(redone(other)).toBe(other);
    expect(undone(other).content.title).toBe('a');
  });

  it('does not count an edit that changes nothing, and keeps a bounded number of steps', () => {
    expect(edited(start, { content: start.content, gesture: null })).toBe(start);
    let history = start;
    for (let step = 0; step < KEPT_STEPS + 20; step += 1) history = type(history, `t${step}`);
    expect(history.past).toHaveLength(KEPT_STEPS);
    expect(history.past[KEPT_STEPS - 1]!.title).toBe(`t${KEPT_STEPS + 18}`);
  });
});
