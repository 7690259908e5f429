import { createShareInputSchema } from '@waveguide/api';
import { readShareDays } from './terms';

describe('how long a link works', () => {
  it('is one of the usual terms, whatever was typed beside it', () => {
    expect(readShareDays('7', 'x')).toEqual({ ok: true, value: 7 });
    expect(readShareDays('90', '')).toEqual({ ok: true, value: 90 });
  });

  it.each([
    ['1', 1],
    [' 14 ', 14],
    ['365', 365],
  ])('is read from “%s”', (typed, days) => {
    expect(readShareDays('other', typed)).toEqual({ ok: true, value: days });
  });

  it.each(['', '0', '366', '-7', '1.5', 'ten', '1e2'])('is not “%s”', (typed) => {
    expect(readShareDays('other', typed)).toEqual({ ok: false, error: expect.stringContaining('from 1 to 365') });
  });

  it('has the limits that the server has', () => {
    const { expiresInDays } = createShareInputSchema.shape;
    expect([1, 365].map((days) => expiresInDays.safeParse(days).success)).toEqual([true, true]);
    expect([0, 366].map((days) => expiresInDays.safeParse(days).success)).toEqual([false, false]);
  });
});
