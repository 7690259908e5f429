import { shareWaitSeconds } from './briefing-share-throttle';

describe('shareWaitSeconds', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [9, 480],
    [10, 900],
    [30, 900],
  ])('waits after %i wrong passwords for %i s', (failures, seconds) => {
    expect(shareWaitSeconds(failures)).toBe(seconds);
  });
});
