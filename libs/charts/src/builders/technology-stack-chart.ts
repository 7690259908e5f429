import type { Phase } from '@waveguide/adoption';
import { seriesOf, type EntityId, type MarketSummary } from '@waveguide/forecasts';
import { formatQuantity, required, type UnitId } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { linearAxis, wholeAxis } from './axis-domain';
import { citationsOf, provenanceOf, type ChartContext } from '../spec/context';
import { CHART_SPEC_VERSION, type ChartSpec, type ChartTable, type EndLabel, type StackMark } from '../spec/chart-spec';
import { roleOfTechnology } from '../spec/colour-role';
import { layerValue, stackHeight } from '../spec/stack-values';
import { stackFinding, type ShareLayer, type StackWhole } from './findings-stack';
import { todayRule } from './today-rule';
import { phaseBandsByYear } from './phase-bands';
import { nullableCell, yearCell } from './table-cells';

export const STACKED_OUTPUTS = ['share', 'ports', 'revenue'] as const;
export type StackedOutput = (typeof STACKED_OUTPUTS)[number];

export interface TechnologyStackInput {
  readonly summary: MarketSummary;
  readonly output: StackedOutput;
  /** Technologies, bottom first; together they make the whole. */
  readonly technologies: readonly { readonly id: EntityId; readonly name: string }[];
  /** Technologies that the title counts as one; none if left out. */
  readonly groups?: readonly { readonly id: EntityId; readonly members: readonly EntityId[] }[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly phases: readonly Phase[];
}

const WORDS: Readonly<Record<StackedOutput, StackWhole & { subtitle: string; unit: UnitId }>> = {
  share: {
    subtitle: 'Share of optical ports shipped by technology',
    of: 'optical ports',
    verb: 'carry',
    unit: 'fraction',
  },
  ports: {
    subtitle: 'Optical ports shipped a year by technology, 800G-equivalents',
    of: 'optical ports',
    verb: 'carry',
    unit: 'ports',
  },
  revenue: {
    subtitle: 'Revenue of optical ports a year by technology, nominal US dollars',
    of: 'optical revenue',
    verb: 'earn',
    unit: 'USD',
  },
};

interface Layer {
  readonly id: string;
  readonly name: string;
  readonly means: readonly (number | null)[];
  /** Why this technology has no mean at all; null if it has. */
  readonly noMean: string | null;
}

function layersOf(input: TechnologyStackInput, years: readonly number[]): Layer[] {
  return input.technologies.map(({ id, name }) => {
    const { mean, meanMissing } = seriesOf(input.summary, input.output, id);
    const means = years.map((year) => mean[input.summary.years.indexOf(year)] ?? null);
    return { id, name, means, noMean: meanMissing?.detail ?? null };
  });
}

function tableOf(layers: readonly Layer[], years: readonly number[], unit: UnitId): ChartTable {
  return {
    columns: [
      { key: 'year', label: 'Year', unit: 'year' },
      ...layers.map(({ id, name }) => ({ key: id, label: `${name}, mean`, unit })),
    ],
    rows: years.map((year, i) => [
      yearCell(year),
      ...layers.map(({ means, noMean }) =>
        nullableCell(means[i] ?? null, unit, noMean ?? 'nothing shipped in this year'),
      ),
    ]),
  };
}

/** Ends of the layers, each at the middle of its own thickness. */
function endLabels(mark: StackMark, year: number, unit: UnitId): EndLabel[] {
  const last = mark.xs.length - 1;
  let below = 0;
  return mark.layers.map((layer) => {
    const value = layerValue(layer, last);
    const middle = below + value / 2;
    below += value;
    const stated = formatQuantity(value, unit);
    const text = `${layer.label} ${stated}`;
    return {
      markId: mark.id,
      x: year,
      y: middle,
      text,
      value: stated,
      shortText: text,
      role: layer.role,
      emphasis: 'strong',
    };
  });
}

/** What the title compares: groups whose members are all there as one, then the technologies that belong to none. */
function sharesOf({ layers }: StackMark, groups: NonNullable<TechnologyStackInput['groups']>): ShareLayer[] {
  const ids = layers.map(({ id }) => id);
  const whole = groups.filter(({ members }) => members.every((id) => ids.includes(id)));
  const single = ids.filter((id) => !whole.some(({ members }) => members.includes(id)));
  const parts = [...single.map((id) => ({ id, members: [id] as readonly string[] })), ...whole];
  const years = layers[0]?.values.map((_, i) => i) ?? [];

  return parts.map(({ id, members }) => {
    const own = layers.filter((layer) => members.includes(layer.id));
    const { noun, plural } = technologyName(id);
    const name = noun === id ? (own[0]?.label ?? id) : noun;
    return { name, plural, shares: years.map((year) => stackHeight(own, year) / stackHeight(layers, year)) };
  });
}

/** Technologies on top of one another. Means are stacked, which add up; quantiles would not. */
export function technologyStackChart(input: TechnologyStackInput, context: ChartContext): ChartSpec {
  const labels = WORDS[input.output];
  const years = input.summary.years.filter((year) => year >= input.fromYear && year <= input.toYear);
  const layers = layersOf(input, years);
  // A stack of the others would say that they are all there is.
  const without = layers.find(({ noMean }) => noMean !== null);
  const mark: StackMark = {
    type: 'stack',
    id: 'technologies',
    xs: years,
    layers: layers.map(({ id, name, means }) => ({
      id,
      label: name,
      role: roleOfTechnology(id),
      // A technology that has shipped nothing has no thickness; the table says so in words.
      values: means.map((mean) => mean ?? 0),
    })),
  };
  const totals = years.map((_, i) => stackHeight(mark.layers, i));
  const finding =
    without === undefined
      ? stackFinding(sharesOf(mark, input.groups ?? []), years, labels)
      : `Shares of ${labels.of} are not drawn: the mean of ${technologyName(without.id).noun} does not exist`;
  const firstYear = required(years[0], 'The first year of a stack');
  const lastYear = required(years.at(-1), 'The last year of a stack');
  return {
    version: CHART_SPEC_VERSION,
    id: 'technology-stack',
    finding,
    subtitle: `${labels.subtitle}; projection, means of the draws; NPO inside pluggable`,
    description:
      without === undefined
        ? `${finding}. Stacked areas from ${firstYear} to ${lastYear}: ${mark.layers
            .map(
              (layer) => `${layer.label} ends at ${formatQuantity(layerValue(layer, years.length - 1), labels.unit)}`,
            )
            .join(', ')}.`
        : `${finding}. ${without.noMean}`,
    axes: {
      x: { kind: 'year', from: firstYear, to: lastYear },
      y: input.output === 'share' ? wholeAxis() : linearAxis(totals, labels.unit),
    },
    bands: phaseBandsByYear(input.phases),
    marks: without === undefined ? [mark] : [],
    rules: todayRule(context.today, firstYear, lastYear),
    endLabels: without === undefined ? endLabels(mark, lastYear, labels.unit) : [],
    key: [],
    table: tableOf(layers, years, labels.unit),
    provenance: provenanceOf(context, {
      citations: citationsOf(context.sources),
      run: { seed: input.summary.seed, draws: input.summary.drawCount, engineVersion: input.summary.engineVersion },
      notes: [
        `The split between LPO, ${technologyName('cpo').noun} and ${technologyName('oio').noun} is analyst judgement.`,
        ...layers.flatMap(({ noMean }) => (noMean === null ? [] : [noMean])).slice(0, 1),
      ],
    }),
  };
}
