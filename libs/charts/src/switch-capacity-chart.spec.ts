import { sampleMilestone, SAMPLE_CONTEXT } from './sample-ground';
import { partOfYear, switchCapacityChart } from './switch-capacity-chart';
import { doublingYears, switchGenerations } from './switch-generations';

const chip = (date: string, title: string) => sampleMilestone({ id: title, date, title, technology: 'switch-asic' });
const milestones = [
  chip('2022', 'Chip B (20 Tbps) shipping'),
  chip('2020', 'Chip A (10 Tbps) announced'),
  chip('2021', 'Chip A again (10 Tbps) shipping'),
  chip('2024', 'Chip C (40 Tbps) launched'),
  chip('2023', 'A chip company is bought'),
  sampleMilestone({ title: 'An engine (6.4 Tbps) of another lane' }),
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

describe('switchCapacityChart', () => {
  const next = { low: 2027, middle: 2027.6, high: 2028.5 };
  const spec = switchCapacityChart({ milestones, next }, SAMPLE_CONTEXT);

  it('states the pace and the next generation', () => {
    expect(spec.finding).toBe('Switch capacity has doubled every 2 years; 80 Tbps is due around mid-2027');
    expect(switchCapacityChart({ milestones, next: null }, SAMPLE_CONTEXT).finding).toBe(
      'Switch capacity has doubled every 2 years',
    );
    expect(switchCapacityChart({ milestones: [], next }, SAMPLE_CONTEXT).finding).toContain('Too few');
  });

  it('steps solid to today and dashed to what is only assumed', () => {
    const shipped = spec.marks.find(({ id }) => id === 'shipped');
    const ahead = spec.marks.find(({ id }) => id === 'next');
    expect(shipped).toMatchObject({ type: 'step', stroke: 'solid' });
    expect(shipped?.type === 'step' && shipped.points.map(({ y }) => y)).toEqual([10, 20, 40, 40]);
    expect(ahead).toMatchObject({ type: 'step', stroke: 'dashed' });
    expect(ahead?.type === 'step' && ahead.points.at(-1)).toMatchObject({ x: 2027.6, y: 80 });
  });

  it('says on the chart in words when the next one may come, as the title does', () => {
    const dot = spec.marks.find(({ id }) => id === 'next-middle');
    expect(dot).toMatchObject({ type: 'dot', label: ['Next: early 2027 to mid-2028'] });
  });

  it('says in the table that the next one is assumed', () => {
    expect(spec.table.rows.at(-1)).toEqual([
      { kind: 'missing', text: 'not named yet' },
      { kind: 'number', value: 80, text: '80 Tbps' },
      { kind: 'text', text: '2027 to 2028.5, assumed' },
    ]);
  });
});

it('speaks of parts of a year as people do', () => {
  expect([2027.1, 2027.5, 2027.9].map(partOfYear)).toEqual(['early 2027', 'mid-2027', 'late 2027']);
});
