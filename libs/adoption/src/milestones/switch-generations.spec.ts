import type { Milestone } from '../schema/milestone';
import { doublingYears, switchGenerations } from './switch-generations';

const event = (date: string, title: string, technology: Milestone['technology'] = 'switch-asic'): Milestone => ({
  ...{ id: title, date, planned: false, stage: 'volume', title, technology },
  ...{ vendorId: null, phaseId: null, sourceId: 's', note: null },
});
const milestones = [
  event('2022', 'Chip B (20 Tbps) shipping'),
  event('2020', 'Chip A (10 Tbps) announced'),
  event('2021', 'Chip A again (10 Tbps) shipping'),
  event('2024', 'Chip C (40 Tbps) launched'),
  event('2023', 'A chip company is bought'),
  event('2023', 'An engine (6.4 Tbps) of another lane', 'cpo'),
];

it('finds the first chip of each capacity among the milestones', () => {
  expect(switchGenerations(milestones).map(({ name, capacityTbps, date }) => [name, capacityTbps, date])).toEqual([
    ['Chip A', 10, '2020'],
    ['Chip B', 20, '2022'],
    ['Chip C', 40, '2024'],
  ]);
});

it('fits the doubling time: exactly two years where capacity doubles every two years', () => {
  expect(doublingYears(switchGenerations(milestones))).toBeCloseTo(2, 12);
  expect(doublingYears(switchGenerations(milestones.slice(0, 1)))).toBeNull();
});
