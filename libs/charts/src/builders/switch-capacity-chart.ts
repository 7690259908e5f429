import {
  doublingYears,
  eventStatus,
  switchGenerations,
  type Milestone,
  type SwitchGeneration,
} from '@waveguide/adoption';
import { decimalYear } from '@waveguide/evidence';
import { formatQuantity, formatRange } from '@waveguide/quantity';
import { logAxis } from './axis-domain';
import { citationsOf, provenanceOf, type ChartContext } from '../spec/context';
import { CHART_SPEC_VERSION, type ChartSpec, type DotMark, type LineMark, type TableCell } from '../spec/chart-spec';
import { dateText } from '../spec/date-text';
import { missingCell, numberCell, textCell } from './table-cells';

export interface SwitchCapacityInput {
  readonly milestones: readonly Milestone[];
  /** When the next doubling is assumed to ship, in decimal years, from the scenario's assumptions; null draws none. */
  readonly next: { readonly low: number; readonly middle: number; readonly high: number } | null;
  /** The doubling time that the scenario assumes, P10 to P90 in years; left out if it assumes none. */
  readonly doubling?: { readonly low: number; readonly high: number } | null;
}

/** "mid-2027", "early 2028": decimal years as people say them. */
export function partOfYear(decimal: number): string {
  const year = Math.floor(decimal);
  const part = decimal - year;
  if (part < 1 / 3) return `early ${year}`;
  return part < 2 / 3 ? `mid-${year}` : `late ${year}`;
}

const capacityText = (tbps: number): string => formatQuantity(tbps, 'Tbps', { digits: 4 });

const yearOf = ({ date }: SwitchGeneration): number => Math.floor(decimalYear(date));

/**
 * How the pace was found and how it stands to the one that the scenario assumes: "Least squares on the logarithm of 5 chips, Tomahawk 1 (2014) to
 * Tomahawk 6 (2025); the scenario assumes 1.9 years to 2.5 years, which holds it".
 */
export function paceNotes(
  generations: readonly SwitchGeneration[],
  assumed: SwitchCapacityInput['doubling'],
): string[] {
  const fitted = doublingYears(generations);
  const [first, last] = [generations[0], generations.at(-1)];
  if (fitted === null || first === undefined || last === undefined) return [];
  const chips = `${first.name} (${dateText(first.date)}) to ${last.name} (${dateText(last.date)})`;
  const fit = `The doubling time is a least-squares fit of the logarithm of capacity on time over ${generations.length} chips, the first of each capacity: ${chips}.`;
  const between = Math.log2(last.capacityTbps / first.capacityTbps);
  const ends = `From the first chip to the last alone it is ${formatQuantity((decimalYear(last.date) - decimalYear(first.date)) / between, 'years')}.`;
  if (assumed === null || assumed === undefined) return [fit, ends];
  const range = formatRange({ low: assumed.low, high: assumed.high }, 'years');
  const holds = fitted >= assumed.low && fitted <= assumed.high;
  return [
    fit,
    ends,
    `The scenario assumes ${range} (P10 to P90), ${holds ? 'within which the fit lies' : `and the fit lies ${fitted < assumed.low ? 'below' : 'above'} that`}.`,
  ];
}

function findingOf(generations: readonly SwitchGeneration[], next: SwitchCapacityInput['next']): string {
  const [first, last] = [generations[0], generations.at(-1)];
  const doubling = doublingYears(generations);
  if (first === undefined || last === undefined || doubling === null)
    return 'Too few switch generations are dated to tell their pace';
  const pace = `Switch-chip capacity doubled every ${formatQuantity(doubling, 'years')} from ${yearOf(first)} to ${yearOf(last)}`;
  if (next === null) return pace;
  return `${pace}; ${capacityText(last.capacityTbps * 2)} is assumed for ${partOfYear(next.middle)}`;
}

function dotOf(generation: SwitchGeneration, citation: number | null): DotMark {
  const capacity = capacityText(generation.capacityTbps);
  return {
    type: 'dot',
    id: generation.id,
    x: decimalYear(generation.date),
    y: generation.capacityTbps,
    shape: 'circle',
    fill: 'solid',
    role: 'ink',
    bound: 'none',
    range: null,
    label: [generation.name],
    priority: decimalYear(generation.date) - 2000,
    reading: `${generation.name}: ${capacity}, ${dateText(generation.date)}`,
    citation,
  };
}

function steps(generations: readonly SwitchGeneration[], now: number): LineMark {
  const points = generations.map((g) => ({ x: decimalYear(g.date), y: g.capacityTbps, gapBefore: false }));
  const last = points.at(-1);
  return {
    type: 'step',
    id: 'shipped',
    label: 'Newest generation',
    role: 'ink',
    stroke: 'solid',
    weight: 'strong',
    points: last === undefined || last.x >= now ? points : [...points, { ...last, x: now }],
  };
}

/** The step to the assumed next generation and the range of its date. */
function nextStep(last: SwitchGeneration, next: NonNullable<SwitchCapacityInput['next']>, now: number) {
  const capacity = last.capacityTbps * 2;
  const line: LineMark = {
    type: 'step',
    id: 'next',
    label: 'Next generation, assumed',
    role: 'ink',
    stroke: 'dashed',
    weight: 'normal',
    points: [
      { x: Math.max(now, decimalYear(last.date)), y: last.capacityTbps, gapBefore: false },
      { x: next.middle, y: capacity, gapBefore: false },
    ],
  };
  const dot = (id: string, x: number, label: string[]): DotMark => ({
    type: 'dot',
    id,
    x,
    y: capacity,
    shape: 'circle',
    fill: 'dashed',
    role: 'ink',
    bound: 'none',
    range: null,
    label,
    priority: 100,
    reading:
      id === 'next-middle'
        ? `${capacityText(capacity)} assumed for ${partOfYear(next.middle)}, range ${partOfYear(next.low)} to ${partOfYear(next.high)}`
        : '',
    citation: null,
  });
  const range: LineMark = {
    type: 'line',
    id: 'next-range',
    label: 'Range of the next generation',
    role: 'ghost',
    stroke: 'solid',
    weight: 'strong',
    points: [
      { x: next.low, y: capacity, gapBefore: false },
      { x: next.high, y: capacity, gapBefore: false },
    ],
  };
  return [range, line, dot('next-middle', next.middle, [`Next: ${partOfYear(next.low)} to ${partOfYear(next.high)}`])];
}

/** The capacity of the newest switch chip over time, in steps, with the assumed date of the next. */
export function switchCapacityChart(input: SwitchCapacityInput, context: ChartContext): ChartSpec {
  const generations = switchGenerations(
    input.milestones.filter((milestone) => eventStatus(milestone, context.today.slice(0, 10)) === 'happened'),
  );
  const now = decimalYear(context.today.slice(0, 10));
  const citations = citationsOf(context.sources);
  const last = generations.at(-1);
  const ahead = last === undefined || input.next === null ? [] : nextStep(last, input.next, now);
  const dots = generations.map((g) => dotOf(g, citations.number(g.sourceId)));
  const capacities = [
    ...generations.map((g) => g.capacityTbps),
    ...(ahead.length > 0 && last ? [last.capacityTbps * 2] : []),
  ];
  const first = generations[0] === undefined ? Math.floor(now) - 1 : Math.floor(decimalYear(generations[0].date) - 0.5);
  const to = Math.ceil(Math.max(now, input.next?.high ?? now) + 0.5);
  const axis = logAxis(capacities.length === 0 ? [1] : capacities, 'Tbps');
  const finding = findingOf(generations, input.next);
  const nextRow: TableCell[][] =
    last === undefined || input.next === null
      ? []
      : [
          [
            missingCell('not named yet'),
            numberCell(last.capacityTbps * 2, 'Tbps'),
            textCell(`${partOfYear(input.next.low)} to ${partOfYear(input.next.high)}, assumed`),
          ],
        ];
  return {
    version: CHART_SPEC_VERSION,
    id: 'switch-capacity',
    finding,
    subtitle: `Capacity of the first switch chip of each generation, Tbps, logarithmic scale${
      doublingYears(generations) === null ? '' : `; pace by least squares over ${generations.length} chips`
    }`,
    description: `${finding}. ${dots.map(({ reading }) => reading).join('; ')}.`,
    axes: {
      x: { kind: 'time', from: first, to, stretches: [{ from: first, to, weight: 1 }] },
      // Room above the highest step for the words of the rule.
      y: { ...axis, max: axis.max * 1.3, ticks: capacities.map((value) => ({ value, text: capacityText(value) })) },
    },
    bands: [],
    marks: [steps(generations, now), ...ahead, ...dots],
    rules: [{ id: 'today', at: now, label: 'Today', role: 'signal' }],
    endLabels: [],
    key:
      ahead.length === 0
        ? []
        : [
            { sample: { kind: 'line', role: 'ink', stroke: 'solid' }, text: 'Shipped or sampling' },
            { sample: { kind: 'line', role: 'ink', stroke: 'dashed' }, text: 'Assumed, with its range' },
          ],
    table: {
      columns: [
        { key: 'name', label: 'Switch chip', unit: 'text' },
        { key: 'capacity', label: 'Capacity', unit: 'Tbps' },
        { key: 'date', label: 'Date', unit: 'text' },
      ],
      rows: [
        ...generations.map((g) => [textCell(g.name), numberCell(g.capacityTbps, 'Tbps'), textCell(dateText(g.date))]),
        ...nextRow,
      ],
    },
    provenance: provenanceOf(context, {
      citations,
      run: null,
      notes: [
        ...paceNotes(generations, input.doubling),
        ...(input.next === null ? [] : ['The date of the next generation is an assumption of the scenario.']),
      ],
    }),
  };
}
