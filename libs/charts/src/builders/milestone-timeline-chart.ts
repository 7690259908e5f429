import { isolated } from '@waveguide/quantity';
import type { EventStatus, Milestone, Phase } from '@waveguide/adoption';
import { eventStatus, eventStatusText, milestoneStageLabel } from '@waveguide/adoption';
import { decimalYear, type PartialDate } from '@waveguide/evidence';
import { subjectLabel, type TechnologySubject } from '@waveguide/technologies';
import { citationsOf, provenanceOf, type ChartContext } from '../spec/context';
import { CHART_SPEC_VERSION, type ChartSpec, type DotMark, type Lane, type TimeStretch } from '../spec/chart-spec';
import { roleOfTechnology } from '../spec/colour-role';
import { dateText } from '../spec/date-text';
import { milestoneFinding } from './findings-milestones';
import { milestoneGlyph, milestoneKey, OVERDUE_GLYPH } from './milestone-glyph';
import { phaseBandsByTime } from './phase-bands';
import { missingCell, textCell } from './table-cells';

export interface MilestoneTimelineInput {
  readonly milestones: readonly Milestone[];
  /** Lanes from the top. */
  readonly technologies: readonly TechnologySubject[];
  readonly phases: readonly Phase[];
  /** First calendar year shown, and the year before which the chart ends. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly vendorNames: ReadonlyMap<string, string>;
  /** Up to when the sources were read. */
  readonly readTo: PartialDate;
}

/** How much wider than the others the years of most news are drawn. */
const WIDE = 2.4;
/** Longest line of a label, in characters. */
const LINE_CHARACTERS = 30;

/** Years with more than twice the average number of events are drawn wider; neighbours of one width make one stretch. */
export function timeStretches(milestones: readonly Milestone[], fromYear: number, toYear: number): TimeStretch[] {
  const years = Array.from({ length: toYear - fromYear }, (_, i) => fromYear + i);
  const counted = years.map((year) => ({
    year,
    count: milestones.filter(({ date }) => Math.floor(decimalYear(date)) === year).length,
  }));
  const average = counted.reduce((sum, { count }) => sum + count, 0) / Math.max(1, years.length);
  const stretches: TimeStretch[] = [];
  counted.forEach(({ year, count }) => {
    const weight = count > 1.4 * average ? WIDE : 1;
    const last = stretches.at(-1);
    if (last !== undefined && last.weight === weight) stretches[stretches.length - 1] = { ...last, to: year + 1 };
    else stretches.push({ from: year, to: year + 1, weight });
  });
  return stretches;
}

/** The main clause of a title in at most two lines; none if it is longer. */
export function titleLines(title: string): string[] {
  const [clause = ''] = title.split(/;| \(|, (?=with|mass|optical)/);
  const words = clause.trim().split(' ');
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines[lines.length - 1];
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= LINE_CHARACTERS) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [];
}

const OVERDUE_PRIORITY = 80;
const PRIORITY: Readonly<Record<Milestone['stage'], number>> = {
  volume: 75,
  'small-batch': 70,
  acquisition: 45,
  standard: 40,
  sampled: 35,
  demonstrated: 30,
  announced: 20,
};

/** What is overdue and what shipped first, then what is new, short words before long ones. */
function priorityOf(m: Milestone, status: EventStatus): number {
  const brevity = Math.max(0, 8 - titleLines(m.title).join(' ').length / 8);
  const stage = status === 'overdue' ? OVERDUE_PRIORITY : PRIORITY[m.stage] - (status === 'planned' ? 15 : 0);
  return stage + brevity + (decimalYear(m.date) - 2016);
}

/** An overdue event says so beside its sign, where there is room for a line more. */
function labelOf(m: Milestone, status: EventStatus): string[] {
  const lines = titleLines(m.title);
  if (status !== 'overdue' || lines.length === 0) return lines;
  return [lines.join(' ').length <= LINE_CHARACTERS ? lines.join(' ') : `${lines[0]} …`, 'overdue, not confirmed'];
}

function laneOf(technology: TechnologySubject, count: number): Lane {
  return {
    id: technology,
    label: subjectLabel(technology),
    note: `${count} dated`,
    role: roleOfTechnology(technology),
    weight: count > 25 ? 6 : count > 10 ? 3 : count > 4 ? 2.2 : 1.6,
  };
}

/** Milestones in lanes by technology, with the phases of adoption behind them. */
export function milestoneTimelineChart(input: MilestoneTimelineInput, context: ChartContext): ChartSpec {
  const { fromYear, toYear, readTo } = input;
  const asOf = context.today.slice(0, 10);
  const statusOf = (m: Milestone): EventStatus => eventStatus(m, asOf);
  const shown = input.milestones.filter(
    ({ date, technology }) =>
      input.technologies.includes(technology) && decimalYear(date) >= fromYear && decimalYear(date) < toYear,
  );
  const citations = citationsOf(context.sources);
  const vendor = (id: string | null) => (id === null ? null : isolated(input.vendorNames.get(id) ?? id));
  const text = (m: Milestone) =>
    `${dateText(m.date)}: ${isolated(m.title)} (${[
      milestoneStageLabel(m.stage).toLowerCase(),
      eventStatusText(statusOf(m)),
    ]
      .filter((part) => part !== null)
      .join(', ')})`;
  const dots = shown.map((m): DotMark => ({
    type: 'dot',
    id: m.id,
    x: decimalYear(m.date),
    y: m.technology,
    ...milestoneGlyph(m, asOf),
    role: statusOf(m) === 'overdue' ? OVERDUE_GLYPH.role : roleOfTechnology(m.technology),
    bound: 'none',
    range: null,
    label: labelOf(m, statusOf(m)),
    priority: priorityOf(m, statusOf(m)),
    reading: text(m),
    citation: citations.number(m.sourceId),
  }));
  const lanes = input.technologies.flatMap((technology) => {
    const count = shown.filter((m) => m.technology === technology).length;
    return count === 0 ? [] : [laneOf(technology, count)];
  });
  const names = new Map(input.technologies.map((id) => [id as string, subjectLabel(id)]));
  const finding = milestoneFinding(shown, { today: asOf, readTo, names });
  const stretches = timeStretches(shown, fromYear, toYear);
  const today = decimalYear(asOf);
  return {
    version: CHART_SPEC_VERSION,
    id: 'milestone-timeline',
    finding,
    subtitle: `Milestones by technology, ${fromYear} to ${toYear - 1}${
      stretches.length > 1 ? '; years of most news are drawn wider' : ''
    }`,
    description: `${finding}. A lane for each of ${lanes.map(({ label }) => label).join(', ')}, with one sign per event.`,
    axes: {
      x: { kind: 'time', from: fromYear, to: toYear, stretches },
      y: { kind: 'lanes', lanes },
    },
    bands: phaseBandsByTime(input.phases),
    marks: dots,
    rules: today < fromYear || today > toYear ? [] : [{ id: 'today', at: today, label: 'Today', role: 'signal' }],
    endLabels: [],
    key: milestoneKey(shown, asOf),
    table: {
      columns: [
        { key: 'date', label: 'Date', unit: 'text' },
        { key: 'technology', label: 'Technology', unit: 'text' },
        { key: 'stage', label: 'Stage', unit: 'text' },
        { key: 'status', label: 'Status', unit: 'text' },
        { key: 'event', label: 'Event', unit: 'text' },
        { key: 'company', label: 'Company', unit: 'text' },
      ],
      rows: [...shown]
        .sort((a, b) => decimalYear(a.date) - decimalYear(b.date))
        .map((m) => {
          const company = vendor(m.vendorId);
          return [
            textCell(dateText(m.date)),
            textCell(subjectLabel(m.technology)),
            textCell(milestoneStageLabel(m.stage)),
            textCell(eventStatusText(statusOf(m)) ?? 'happened'),
            textCell(m.title),
            company === null ? missingCell('no single company') : textCell(company),
          ];
        }),
    },
    provenance: provenanceOf(context, {
      citations,
      run: null,
      notes: ['A year without a month is placed mid-year.'],
    }),
  };
}
