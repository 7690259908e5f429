import type { DotMark } from './chart-spec';
import { milestoneFinding } from './findings-milestones';
import { milestoneTimelineChart, timeStretches, titleLines } from './milestone-timeline-chart';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, sampleMilestone } from './sample-ground';

const milestones = [
  sampleMilestone(),
  sampleMilestone({ id: 'm-ship', date: '2026-06-03', stage: 'volume', title: 'House One ships', vendorId: 'one' }),
  sampleMilestone({ id: 'm-plan', date: '2027', stage: 'volume', planned: true, title: 'House Two plans' }),
  sampleMilestone({ id: 'm-std', date: '2024-02-16', stage: 'standard', technology: 'pluggable', title: 'A standard' }),
  sampleMilestone({ id: 'm-old', date: '2015', title: 'Before the chart' }),
  sampleMilestone({ id: 'm-copper', technology: 'copper', title: 'Not a lane of this chart' }),
];
const spec = milestoneTimelineChart(
  {
    milestones,
    technologies: ['pluggable', 'cpo', 'npo'],
    phases: SAMPLE_PHASES,
    fromYear: 2019,
    toYear: 2029,
    vendorNames: new Map([['one', 'House One']]),
  },
  SAMPLE_CONTEXT,
);
const dots = spec.marks as readonly DotMark[];

describe('milestoneTimelineChart', () => {
  it('has a lane for each technology with events, and no empty one', () => {
    expect(spec.axes.y).toMatchObject({
      kind: 'lanes',
      lanes: [
        { id: 'pluggable', note: '1 dated', role: 'pluggable' },
        { id: 'cpo', note: '3 dated', role: 'cpo' },
      ],
    });
  });

  it('gives each stage its sign and draws what is only planned dashed', () => {
    expect(dots.map(({ id, y, shape, fill }) => [id, y, shape, fill])).toEqual([
      ['m-one', 'cpo', 'circle', 'hollow'],
      ['m-ship', 'cpo', 'circle', 'solid'],
      ['m-plan', 'cpo', 'circle', 'dashed'],
      ['m-std', 'pluggable', 'square', 'hollow'],
    ]);
    expect(spec.key.map(({ text }) => text)).toEqual([
      'Announced',
      'Shipped in volume',
      'Standard',
      'Planned, not confirmed',
    ]);
  });

  it('places dates as instants: a year in its middle, phases from the first of January', () => {
    expect(dots[2].x).toBe(2027.5);
    expect(spec.bands.map(({ from, to }) => [from, to])).toEqual([
      [2024, 2027],
      [2027, 2029],
    ]);
  });

  it('lists every event by date, with words where no company is named', () => {
    expect(spec.table.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')))).toEqual([
      ['16 Feb 2024', 'Pluggable', 'Standard', 'A standard', 'no single company'],
      ['Mar 2026', 'CPO', 'Announced', 'House One announces an engine', 'no single company'],
      ['3 Jun 2026', 'CPO', 'Volume', 'House One ships', 'House One'],
      ['2027', 'CPO', 'Volume, planned', 'House Two plans', 'no single company'],
    ]);
  });
});

describe('milestoneFinding', () => {
  const names = new Map([['cpo', 'CPO']]);
  it('counts events, shipments and plans', () => {
    expect(spec.finding).toBe('CPO has 3 of 4 dated events, 1 of them shipments; 1 is planned and not yet confirmed');
  });

  it('names the only technology that shows all three signs of arrival within eighteen months', () => {
    const arriving = (['standard', 'acquisition', 'volume'] as const).map((stage) =>
      sampleMilestone({ id: stage, stage }),
    );
    expect(milestoneFinding(arriving, { today: '2026-11-23', names })).toBe(
      'Only CPO shows standards, acquisitions and shipments within the last eighteen months',
    );
    expect(milestoneFinding(arriving, { today: '2028-01-01', names })).toContain('3 of 3 dated events');
  });
});

it('draws years of many events wider and merges neighbours', () => {
  const many = Array.from({ length: 8 }, (_, i) => sampleMilestone({ id: `${i}`, date: i < 4 ? '2025' : '2026' }));
  expect(timeStretches([...many, sampleMilestone({ id: 'x', date: '2023' })], 2023, 2028)).toEqual([
    { from: 2023, to: 2025, weight: 1 },
    { from: 2025, to: 2027, weight: 2.4 },
    { from: 2027, to: 2028, weight: 1 },
  ]);
});

it('breaks a title into two lines at most, and labels none that needs more', () => {
  expect(titleLines('OIF starts the Co-Packaging Framework project')).toEqual([
    'OIF starts the Co-Packaging',
    'Framework project',
  ]);
  expect(titleLines('Tomahawk 5 (51.2 Tbps) customer shipments')).toEqual(['Tomahawk 5']);
  expect(titleLines('A title that goes on and on, far beyond what two lines of a chart could ever hold')).toEqual([]);
});
