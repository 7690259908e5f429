import type { Milestone } from '../schema/milestone';
import { chosenMilestones, withStatus } from './standing-milestones';

const event = (id: string, of: Partial<Milestone> = {}): Milestone => ({
  ...{ id, date: '2026-03', planned: false, stage: 'volume', title: id, technology: 'cpo' },
  ...{ vendorId: null, phaseId: null, sourceId: 's', note: null, ...of },
});
const events = [
  event('shipped', { vendorId: 'acme' }),
  event('due', { date: '2026-06', planned: true, technology: 'oio' }),
  event('ahead', { date: '2027', planned: true, stage: 'standard', vendorId: 'acme' }),
];
const chosen = (choice: Parameters<typeof chosenMilestones>[1]) => chosenMilestones(events, choice).map(({ id }) => id);

describe('chosenMilestones', () => {
  it('narrows by each choice that is made, and by all of them together', () => {
    expect(chosen({})).toEqual(['shipped', 'due', 'ahead']);
    expect(chosen({ technologies: ['oio', 'npo'] })).toEqual(['due']);
    expect(chosen({ vendorId: 'acme' })).toEqual(['shipped', 'ahead']);
    expect(chosen({ vendorId: 'acme', stages: ['standard'] })).toEqual(['ahead']);
    expect(chosen({ stages: [] })).toEqual([]);
  });
});

it('says of each event how it stands on a day', () => {
  expect(withStatus(events, '2026-11-29').map(({ id, status }) => [id, status])).toEqual([
    ['shipped', 'happened'],
    ['due', 'overdue'],
    ['ahead', 'planned'],
  ]);
});
