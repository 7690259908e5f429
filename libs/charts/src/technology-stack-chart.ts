import type { Phase } from '@waveguide/adoption';
import { seriesOf, type EntityId, type MarketSummary } from '@waveguide/forecasts';
import { formatQuantity, type UnitId } from '@waveguide/quantity';
import { linearAxis, wholeAxis } from './axis-domain';
import { citationsOf, provenanceOf, type ChartContext } from './chart-context';
import { CHART_SPEC_VERSION, type ChartSpec, type ChartTable, type EndLabel, type StackMark } from './chart-spec';
import { roleOfTechnology } from './colour-role';
import { stackFinding } from './findings-stack';
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
  readonly fromYear: number;
  readonly toYear: number;
  readonly phases: readonly Phase[];
}

const WORDS: Readonly<Record<StackedOutput, { subtitle: string; of: string; unit: UnitId }>> = {
  share: { subtitle: 'Share of optical ports shipped by technology', of: 'optical ports', unit: 'fraction' },
  ports: {
    subtitle: 'Optical ports shipped a year by technology, 800G-equivalents',
    of: 'optical ports',
    unit: 'ports',
  },
  revenue: {
    subtitle: 'Revenue of optical ports a year by technology, nominal US dollars',
    of: 'optical revenue',
    unit: 'USD',
  },
};

interface Layer {
  readonly id: string;
  readonly name: string;
  readonly means: readonly (number | null)[];
}

function layersOf(input: TechnologyStackInput, years: readonly number[]): Layer[] {
  return input.technologies.map(({ id, name }) => {
    const { mean } = seriesOf(input.summary, input.output, id);
    return { id, name, means: years.map((year) => mean[input.summary.years.indexOf(year)] ?? null) };
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
      ...layers.map(({ means }) => nullableCell(means[i], unit, 'nothing shipped in this year')),
    ]),
  };
}

/** Ends of the layers, each at the middle of its own thickness. */
function endLabels(mark: StackMark, year: number, unit: UnitId): EndLabel[] {
  const last = mark.xs.length - 1;
  let below = 0;
  return mark.layers.map((layer) => {
    const value = layer.values[last];
    const middle = below + value / 2;
    below += value;
    const text = `${layer.label} ${formatQuantity(value, unit)}`;
    return { markId: mark.id, x: year, y: middle, text, shortText: text, role: layer.role, emphasis: 'strong' };
  });
}

/** Technologies on top of one another. Means are stacked, which add up; quantiles would not. */
export function technologyStackChart(input: TechnologyStackInput, context: ChartContext): ChartSpec {
  const words = WORDS[input.output];
  const years = input.summary.years.filter((year) => year >= input.fromYear && year <= input.toYear);
  const layers = layersOf(input, years);
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
  const totals = years.map((_, i) => mark.layers.reduce((sum, layer) => sum + layer.values[i], 0));
  const finding = stackFinding(
    mark.layers.map(({ label, values }) => ({ name: label, shares: values.map((v, i) => v / totals[i]) })),
    years,
    words.of,
  );
  const lastYear = years[years.length - 1];
  return {
    version: CHART_SPEC_VERSION,
    id: 'technology-stack',
    finding,
    subtitle: `${words.subtitle}; projection, means of the draws; NPO inside pluggable`,
    description: `${finding}. Stacked areas from ${years[0]} to ${lastYear}: ${mark.layers
      .map(({ label, values }) => `${label} ends at ${formatQuantity(values[values.length - 1], words.unit)}`)
      .join(', ')}.`,
    axes: {
      x: { kind: 'year', from: years[0], to: lastYear },
      y: input.output === 'share' ? wholeAxis() : linearAxis(totals, words.unit),
    },
    bands: phaseBandsByYear(input.phases),
    marks: [mark],
    rules: todayRule(context.today, years[0], lastYear),
    endLabels: endLabels(mark, lastYear, words.unit),
    key: [],
    table: tableOf(layers, years, words.unit),
    provenance: provenanceOf(context, {
      citations: citationsOf(context.sources),
      run: { seed: input.summary.seed, draws: input.summary.drawCount, engineVersion: input.summary.engineVersion },
      notes: ['The split between LPO, CPO and optical I/O is analyst judgement.'],
    }),
  };
}
