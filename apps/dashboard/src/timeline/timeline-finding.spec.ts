import type { Milestone } from '@waveguide/adoption';
import { timelineFinding } from './timeline-finding';

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

describe('timelineFinding', () => {
  it('measures from the first event to the latest shipment, whatever the order', () => {
    const events = [event('2026-06', 'small-batch'), event('2019-03', 'standard'), event('2024', 'small-batch')];
    expect(timelineFinding([...events, event('2027', 'volume', true)])).toBe(
      '7 years lie between the first co-packaged event and the latest shipment, in Jun 2026',
    );
  });

  it('does not take a planned shipment for one', () => {
    expect(timelineFinding([event('2019', 'standard'), event('2027', 'volume', true)])).toBe(
      'No co-packaged optics have shipped; one event is planned',
    );
  });
});
