import { MILESTONE_STAGES } from '../milestone';
import type { Milestone } from '../schema/milestone';
import { coPackagedShipments, datedWithin, isShipment } from './shipment';

const READ_TO = '2026-10-05';
const event = (of: Partial<Milestone> = {}): Milestone => ({
  id: 'm',
  date: '2024-03-14',
  planned: false,
  stage: 'small-batch',
  title: 'Delivered',
  technology: 'cpo',
  vendorId: null,
  phaseId: null,
  sourceId: 's',
  note: null,
  ...of,
});

describe('isShipment', () => {
  it('takes small batches and volume, and no other stage', () => {
    expect(MILESTONE_STAGES.filter((stage) => isShipment(event({ stage }), READ_TO))).toEqual([
      'small-batch',
      'volume',
    ]);
  });

  it('takes no plan, and nothing dated after the sources were read', () => {
    expect(isShipment(event({ planned: true }), READ_TO)).toBe(false);
    expect(isShipment(event({ date: '2026-10-05' }), READ_TO)).toBe(true);
    expect(isShipment(event({ date: '2026-10-06' }), READ_TO)).toBe(false);
    expect(isShipment(event({ date: '2026-11' }), READ_TO)).toBe(false);
  });
});

describe('datedWithin', () => {
  it('takes a year or a month that may lie before the day', () => {
    expect(datedWithin('2026', READ_TO)).toBe(true);
    expect(datedWithin('2026-10', READ_TO)).toBe(true);
    expect(datedWithin('2027', READ_TO)).toBe(false);
  });

  it('counts a day without a day to the end of its month', () => {
    expect(datedWithin('2026-10-31', '2026-10')).toBe(true);
    expect(datedWithin('2026-11-01', '2026-10')).toBe(false);
  });
});

it('counts shipments of CPO and OIO, not of what goes into them', () => {
  const all = (['cpo', 'oio', 'npo', 'switch-asic', 'silicon-photonics'] as const).map((technology) =>
    event({ id: technology, technology }),
  );
  expect(coPackagedShipments(all, READ_TO).map(({ id }) => id)).toEqual(['cpo', 'oio']);
});
