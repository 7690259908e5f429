import { OwnTimeLimit } from './own-time-limit';

describe('OwnTimeLimit', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is over after its time, of which pauses are no part', () => {
    const over = jest.fn();
    const limit = new OwnTimeLimit(1_000, over);
    jest.advanceTimersByTime(600);
    limit.pause();
    jest.advanceTimersByTime(3_600_000);
    limit.resume();
    jest.advanceTimersByTime(399);
    expect(over).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('cannot be resumed after its end', () => {
    const over = jest.fn();
    const limit = new OwnTimeLimit(1_000, over);
    limit.end();
    limit.resume();
    jest.advanceTimersByTime(2_000);
    expect(over).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
