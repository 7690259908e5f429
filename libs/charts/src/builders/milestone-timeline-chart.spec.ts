import { MILESTONE_STAGES } from '@waveguide/adoption';
import fc from 'fast-check';
import type { DotMark } from '../spec/chart-spec';
import { milestoneFinding } from './findings-milestones';
import { milestoneTimelineChart, timeStretches, titleLines } from './milestone-timeline-chart';
import { SAMPLE_CONTEXT, SAMPLE_PHASES, SAMPLE_READ_TO, sampleMilestone } from './sample-context';

const milestones = [
  sampleMilestone(),
  sampleMilestone({ id: 'm-ship', date: '2026-06-03', stage: 'volume', title: 'House One ships', vendorId: 'one' }),
  sampleMilestone({ id: 'm-plan', date: '2027', stage: 'volume', planned: true, title: 'House Two plans' }),
  sampleMilestone({ id: 'm-late', date: '2026-07', stage: 'standard', planned: true, title: 'A standard due in July' }),
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
    readTo: SAMPLE_READ_TO,
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
        { id: 'cpo', note: '4 dated', role: 'cpo' },
      ],
    });
  });

  it('gives each stage its sign, draws what is planned dashed and what is overdue as a clock', () => {
    expect(dots.map(({ id, y, shape, fill, role }) => [id, y, shape, fill, role])).toEqual([
      ['m-one', 'cpo', 'circle', 'hollow', 'cpo'],
      ['m-ship', 'cpo', 'circle', 'solid', 'cpo'],
      ['m-plan', 'cpo', 'circle', 'dashed', 'cpo'],
      ['m-late', 'cpo', 'clock', 'hollow', 'signal'],
      ['m-std', 'pluggable', 'square', 'hollow', 'pluggable'],
    ]);
    expect(spec.key.map(({ text }) => text)).toEqual([
      'Announced',
      'Shipped in volume',
      'Standard',
      'Dashed: planned, not confirmed',
      'Overdue, not confirmed',
    ]);
  });

  it('says in words what is overdue, beside the sign and when it is read aloud', () => {
    expect(dots[3]!.label).toEqual(['A standard due in July', 'overdue, not confirmed']);
    expect(dots[3]!.reading).toBe('Jul 2026: A standard due in July (standard, overdue, not confirmed)');
    expect(dots[2]!.reading).toBe('2027: House Two plans (volume, planned)');
    expect(dots[1]!.reading).toBe('3 Jun 2026: House One ships (volume)');
  });

  it('places dates as instants: a year in its middle, phases from the first of January', () => {
    expect(dots[2]!.x).toBe(2027.5);
    expect(spec.bands.map(({ from, to }) => [from, to])).toEqual([
      [2024, 2027],
      [2027, 2029],
    ]);
  });

  it('lists every event by date, with words where no company is named', () => {
    expect(spec.table.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')))).toEqual([
      ['16 Feb 2024', 'Pluggable', 'Standard', 'happened', 'A standard', 'no single company'],
      ['Mar 2026', 'CPO (switch)', 'Announced', 'happened', 'House One announces an engine', 'no single company'],
      ['3 Jun 2026', 'CPO (switch)', 'Volume', 'happened', 'House One ships', 'House One'],
      ['Jul 2026', 'CPO (switch)', 'Standard', 'overdue, not confirmed', 'A standard due in July', 'no single company'],
      ['2027', 'CPO (switch)', 'Volume', 'planned', 'House Two plans', 'no single company'],
    ]);
  });
});

describe('milestoneFinding', () => {
  const names = new Map([['cpo', 'CPO (switch)']]);
  it('counts events, shipments and plans', () => {
    expect(spec.finding).toBe(
      'CPO (switch) has 4 of 5 dated events, 1 of them a shipment; of all events, 1 is planned, and 1 is overdue and not confirmed',
    );
  });

  it('names the only technology that shows all three signs of arrival within eighteen months', () => {
    const arriving = (['standard', 'acquisition', 'volume'] as const).map((stage) =>
      sampleMilestone({ id: stage, stage }),
    );
    expect(milestoneFinding(arriving, { today: '2026-11-23', readTo: SAMPLE_READ_TO, names })).toBe(
      'Only CPO (switch) shows standards, acquisitions and shipments within the last eighteen months',
    );
    expect(milestoneFinding(arriving, { today: '2028-01-01', readTo: SAMPLE_READ_TO, names })).toContain(
      '3 of 3 dated events',
    );
  });
});

const SHIPPING_STAGES: readonly string[] = ['small-batch', 'volume'];

it('counts in its finding what a slow count of the records gives, whatever is planned, moved or removed (seed 3206)', () => {
  const date = fc.tuple(fc.integer({ min: 2019, max: 2029 }), fc.integer({ min: 1, max: 12 }));
  const record = fc.tuple(date, fc.constantFrom(...MILESTONE_STAGES), fc.boolean());
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 30 }), (drawn) => {
      const events = drawn.map(([[year, month], stage, planned], i) =>
        sampleMilestone({ id: `${i}`, date: `${year}-${String(month).padStart(2, '0')}`, stage, planned }),
      );
      const { finding } = milestoneTimelineChart(
        {
          milestones: events,
          technologies: ['cpo'],
          phases: [],
          fromYear: 2019,
          toYear: 2030,
          vendorNames: new Map(),
          readTo: SAMPLE_READ_TO,
        },
        SAMPLE_CONTEXT,
      );
      if (finding.startsWith('Only ')) return;
      // Read to 31 October 2026, drawn on 23 November 2026: a month has ended if it comes before November, and begun up to it.
      const month = ([[year, of]]: (typeof drawn)[number]) => year * 12 + of;
      const november = 2026 * 12 + 11;
      const shipped = drawn.filter((d) => SHIPPING_STAGES.includes(d[1]) && !d[2] && month(d) < november).length;
      const overdue = drawn.filter((d) => d[2] && month(d) < november).length;
      const planned = drawn.filter((d) => (d[2] ? month(d) >= november : month(d) > november)).length;
      const told = (labels: RegExp) => Number(labels.exec(finding)?.[1] ?? 0);
      expect(told(/(\d+) of them (?:a shipment|shipments)/)).toBe(shipped);
      expect(told(/(\d+) (?:is|are) planned/)).toBe(planned);
      expect(told(/(\d+) (?:is|are) overdue/)).toBe(overdue);
    }),
    { seed: 3206 },
  );
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
