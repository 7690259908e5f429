import { MOST_DEATHS, pauseBeforeRestart, WINDOW_MS } from './restart-pauses';

describe('pauseBeforeRestart', () => {
  it('starts at once after one death, waits longer after each, and gives up', () => {
    const pauses = Array.from({ length: MOST_DEATHS }, (_, i) =>
      pauseBeforeRestart(
        Array.from({ length: i + 1 }, (_death, at) => at),
        10,
      ),
    );
    expect(pauses).toEqual([0, 500, 1_000, 2_000, 4_000, null]);
  });

  it('forgets what lies behind the window', () => {
    const deaths = [...Array.from({ length: 50 }, (_, i) => i), WINDOW_MS + 100];
    expect(pauseBeforeRestart(deaths, WINDOW_MS + 100)).toBe(0);
  });
});
