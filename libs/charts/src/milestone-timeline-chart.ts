import type { Milestone, Phase } from '@waveguide/adoption';
import { milestoneStageLabel } from '@waveguide/adoption';
import { decimalYear } from '@waveguide/evidence';
import { subjectLabel, type TechnologySubject } from '@waveguide/technologies';
import { citationsOf, provenanceOf, type ChartContext } from './chart-context';
import { CHART_SPEC_VERSION, type ChartSpec, type DotMark, type Lane, type TimeStretch } from './chart-spec';
import { roleOfTechnology } from './colour-role';
import { dateText } from './date-text';
import { milestoneFinding } from './findings-milestones';
import { milestoneGlyph, milestoneKey } from './milestone-glyph';
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
}

/** How much wider than the others the years of most news are drawn. */
const WIDE = 2.4;
/** Longest line of a label, in characters. */
const LINE_CHARACTERS = 30;

/** Years with more than twice the average number of events are drawn wider; neighbours of one width make one stretch. */
export function timeStretches(milestones: readonly Milestone[], fromYear: number, toYear: number): TimeStretch[] {
  const years = Array.from({ length: toYear - fromYear }, (_, i) => fromYear + i);
  const counts = years.map((year) => milestones.filter(({ date }) => Math.floor(decimalYear(date)) === year).length);
  const average = counts.reduce((sum, n) => sum + n, 0) / Math.max(1, years.length);
  const stretches: TimeStretch[] = [];
  years.forEach((year, i) => {
    const weight = counts[i] > 1.4 * average ? WIDE : 1;
    const last = stretches.at(-1);
    if (last !== undefined && last.weight === weight) stretches[stretches.length - 1] = { ...last, to: year + 1 };
    else stretches.push({ from: year, to: year + 1, weight });
  });
  return stretches;
}

/** The main clause of a title in at most two lines; none where it is longer. */
export function titleLines(title: string): string[] {
  const clause = title.split(/;| \(|, (?=with|mass|optical)/)[0].trim();
  const words = clause.split(' ');
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines[lines.length - 1];
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= LINE_CHARACTERS) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [];
}

const PRIORITY: Readonly<Record<Milestone['stage'], number>> = {
  volume: 75,
  'small-batch': 70,
  acquisition: 45,
  standard: 40,
  sampled: 35,
  demonstrated: 30,
  announced: 20,
};

/** What shipped first, then what is new, short words before long ones. */
function priorityOf(m: Milestone): number {
  const brevity = Math.max(0, 8 - titleLines(m.title).join(' ').length / 8);
  return PRIORITY[m.stage] - (m.planned ? 15 : 0) + brevity + (decimalYear(m.date) - 2016);
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
  const { fromYear, toYear } = input;
  const shown = input.milestones.filter(
    ({ date, technology }) =>
      input.technologies.includes(technology) && decimalYear(date) >= fromYear && decimalYear(date) < toYear,
  );
  const citations = citationsOf(context.sources);
  const vendor = (id: string | null) => (id === null ? null : (input.vendorNames.get(id) ?? id));
  const words = (m: Milestone) =>
    `${dateText(m.date)}: ${m.title} (${m.planned ? 'planned' : milestoneStageLabel(m.stage).toLowerCase()})`;
  const dots = shown.map((m): DotMark => ({
    type: 'dot',
    id: m.id,
    x: decimalYear(m.date),
    y: m.technology,
    ...milestoneGlyph(m),
    role: roleOfTechnology(m.technology),
    bound: 'none',
    range: null,
    label: titleLines(m.title),
    priority: priorityOf(m),
    reading: words(m),
    citation: citations.number(m.sourceId),
  }));
  const lanes = input.technologies.flatMap((technology) => {
    const count = shown.filter((m) => m.technology === technology).length;
    return count === 0 ? [] : [laneOf(technology, count)];
  });
  const names = new Map(input.technologies.map((id) => [id as string, subjectLabel(id)]));
  const finding = milestoneFinding(shown, { today: context.today, names });
  const stretches = timeStretches(shown, fromYear, toYear);
  const today = decimalYear(context.today.slice(0, 10));
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
    key: milestoneKey(shown),
    table: {
      columns: [
        { key: 'date', label: 'Date', unit: 'text' },
        { key: 'technology', label: 'Technology', unit: 'text' },
        { key: 'stage', label: 'Stage', unit: 'text' },
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
            textCell(m.planned ? `${milestoneStageLabel(m.stage)}, planned` : milestoneStageLabel(m.stage)),
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
