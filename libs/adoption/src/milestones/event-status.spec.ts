import fc from 'fast-check';
import { eventStatus, eventStatusText, statusCounts } from './event-status';

const planned = (date: string) => ({ date, planned: true });

describe('eventStatus', () => {
  it('lets a plan be overdue only after the last day that its date can mean', () => {
    expect(eventStatus(planned('2026-07'), '2026-07-31')).toBe('planned');
    expect(eventStatus(planned('2026-07'), '2026-08-01')).toBe('overdue');
    expect(eventStatus(planned('2026'), '2026-12-31')).toBe('planned');
    expect(eventStatus(planned('2026'), '2027-01-01')).toBe('overdue');
    expect(eventStatus(planned('2026-03-10'), '2026-03-10')).toBe('planned');
    expect(eventStatus(planned('2026-03-10'), '2026-03-11')).toBe('overdue');
  });

  it('takes a confirmed event for done, and one that is dated wholly ahead for planned', () => {
    expect(eventStatus({ date: '2026', planned: false }, '2026-01-01')).toBe('happened');
    expect(eventStatus({ date: '2026-07', planned: false }, '2026-06-30')).toBe('planned');
  });

  it('never takes a plan for done, and keeps it overdue once it is (seed 3206)', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([full, length]) => full.slice(0, length));
    fc.assert(
      fc.property(date, day, day, (of, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(eventStatus(planned(of), later)).not.toBe('happened');
        if (eventStatus(planned(of), earlier) === 'overdue') {
          expect(eventStatus(planned(of), later)).toBe('overdue');
        }
      }),
      { seed: 3206 },
    );
  });
});

it('has words for what has not happened, and none for what has', () => {
  expect(eventStatusText('overdue')).toBe('overdue, not confirmed');
  expect(eventStatusText('planned')).toBe('planned');
  expect(eventStatusText('happened')).toBeNull();
});

it('counts events by status', () => {
  const events = [planned('2026-07'), planned('2026-12'), planned('2027'), { date: '2026-01', planned: false }];
  expect(statusCounts(events, '2026-08-01')).toEqual({ happened: 1, planned: 2, overdue: 1 });
});
