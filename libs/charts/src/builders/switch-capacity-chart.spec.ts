import { doublingYears, switchGenerations } from '@waveguide/adoption';
import { sampleMilestone, SAMPLE_CONTEXT } from './sample-context';
import { paceNotes, partOfYear, switchCapacityChart } from './switch-capacity-chart';

const chip = (date: string, title: string) => sampleMilestone({ id: title, date, title, technology: 'switch-asic' });
const milestones = [
  chip('2022', 'Chip B (20 Tbps) shipping'),
  chip('2020', 'Chip A (10 Tbps) announced'),
  chip('2021', 'Chip A again (10 Tbps) shipping'),
  chip('2024', 'Chip C (40 Tbps) launched'),
  chip('2023', 'A chip company is bought'),
  sampleMilestone({ title: 'An engine (6.4 Tbps) of another lane' }),
];

describe('switchCapacityChart', () => {
  const next = { low: 2027, middle: 2027.6, high: 2028.5 };
  const spec = switchCapacityChart({ milestones, next }, SAMPLE_CONTEXT);

  it('states the pace and the next generation', () => {
    expect(spec.finding).toBe(
      'Switch-chip capacity doubled every 2 years from 2020 to 2024; 80 Tbps is assumed for mid-2027',
    );
    expect(switchCapacityChart({ milestones, next: null }, SAMPLE_CONTEXT).finding).toBe(
      'Switch-chip capacity doubled every 2 years from 2020 to 2024',
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
      { kind: 'text', text: 'early 2027 to mid-2028, assumed' },
    ]);
  });
});

it('speaks of parts of a year as people do', () => {
  expect([2027.1, 2027.5, 2027.9].map(partOfYear)).toEqual(['early 2027', 'mid-2027', 'late 2027']);
});

describe('paceNotes', () => {
  const generations = switchGenerations([
    chip('2020', 'Chip A (10 Tbps) announced'),
    chip('2021', 'Chip B (20 Tbps) shipping'),
    chip('2024', 'Chip C (40 Tbps) launched'),
  ]);

  it('says which chips were fitted, and what the first and the last alone would give', () => {
    // log2 of capacity is 0, 1, 2 above the first at 0, 1, 4 years: Σ(x − 5/3)(y − 1) = 4 and Σ(x − 5/3)² = 26/3, so 13/6 years.
    const [fit, ends, ...more] = paceNotes(generations, null);
    expect(doublingYears(generations)).toBeCloseTo(13 / 6, 2);
    expect(fit).toBe(
      'The doubling time is a least-squares fit of the logarithm of capacity on time over 3 chips, the first of each capacity: Chip A (2020) to Chip C (2024).',
    );
    expect(ends).toBe('From the first chip to the last alone it is 2 years.');
    expect(more).toEqual([]);
  });

  it('holds the fit against the doubling time that the scenario assumes', () => {
    const note = (low: number, high: number) => paceNotes(generations, { low, high }).at(-1);
    expect(note(1.9, 2.4)).toBe('The scenario assumes 1.9 years to 2.4 years (P10 to P90), within which the fit lies.');
    expect(note(2.3, 2.9)).toMatch(/and the fit lies below that\.$/);
    expect(note(1.1, 1.9)).toMatch(/and the fit lies above that\.$/);
  });

  it('says nothing where there is no pace', () => {
    expect(paceNotes(generations.slice(0, 1), { low: 1, high: 2 })).toEqual([]);
  });
});
