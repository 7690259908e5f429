import type { Milestone } from '../schema/milestone';
import { aheadText, timelineFinding } from './timeline-finding';

const event = (date: string, stage: Milestone['stage'], planned = false): Milestone => ({
  id: `${date} ${stage}`,
  date,
  planned,
  stage,
  title: stage,
  technology: 'cpo',
  vendorId: null,
  phaseId: null,
  sourceId: 's',
  note: null,
});

const DAYS = { readTo: '2026-10-05', asOf: '2026-11-29' };

describe('timelineFinding', () => {
  it('measures from the first event to the latest shipment, whatever the order', () => {
    const events = [event('2026-06', 'small-batch'), event('2019-03', 'standard'), event('2024', 'small-batch')];
    expect(timelineFinding([...events, event('2027', 'volume', true)], DAYS)).toBe(
      'Seven years passed between the first co-packaged event on record, in Mar 2019, and the latest shipment, in Jun 2026',
    );
  });

  it('does not take a planned shipment for one', () => {
    expect(timelineFinding([event('2019', 'standard'), event('2027', 'volume', true)], DAYS)).toBe(
      'No co-packaged optics have shipped; one event is planned',
    );
  });

  it('does not take a shipment dated past what the sources were read to for one', () => {
    expect(timelineFinding([event('2019', 'standard'), event('2026-11-01', 'volume')], DAYS)).toBe(
      'No co-packaged optics have shipped; no events are planned',
    );
  });
});

it('counts what is planned apart from what is overdue', () => {
  const planned = ['2025', '2026-07', '2026-11', '2027'].map((date) => event(date, 'standard', true));
  expect(aheadText(planned, DAYS)).toBe('2 events are planned, 2 are overdue and not confirmed');
});
