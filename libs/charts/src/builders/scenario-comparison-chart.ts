import type { EntityId, MarketSummary, OutputName, ScenarioOdds } from '@waveguide/forecasts';
import { unitOfOutput } from '@waveguide/forecasts';
import { formatQuantity, isolated, type Maybe, type UnitId } from '@waveguide/quantity';
import { citationsOf, provenanceOf, type ChartContext } from '../spec/context';
import { CHART_SPEC_VERSION, type ChartSpec, type TableCell } from '../spec/chart-spec';
import { roleOfTechnology } from '../spec/colour-role';
import { scenarioFinding } from './findings-forecast';
import { outputText } from './output-labels';
import { rangeLaneFrame } from './range-lane-frame';
import type { RangeLane } from './range-lanes';
import { oddsSentence, oddsText, whatIfText } from '../scenarios/odds-text';
import { quantilesOf, type YearQuantiles } from './summary-points';
import { missingCell, numberCell, textCell } from './table-cells';

export interface ScenarioComparisonInput {
  /** The scenario against which the others are held first. */
  readonly scenarios: readonly {
    readonly id: string;
    readonly name: string;
    readonly summary: MarketSummary;
    /** Of its median among the draws of Base; missing for Base itself. */
    readonly odds: Maybe<ScenarioOdds>;
  }[];
  readonly baseName: string;
  readonly output: OutputName;
  readonly entity: EntityId;
  readonly year: number;
}

/** "102% above", "68% below", "equal": another scenario's P50 against the first one's. */
export function varianceText(value: number, base: number): string {
  if (base === 0) return value === 0 ? 'equal' : 'nothing to compare with';
  const change = value / base - 1;
  if (Math.abs(change) < 0.005) return 'equal';
  return `${formatQuantity(Math.abs(change), 'fraction')} ${change > 0 ? 'above' : 'below'}`;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly point: YearQuantiles | null;
  readonly reason: string;
  readonly odds: Maybe<ScenarioOdds>;
}

function cells(
  row: Row,
  of: { readonly base: number | null; readonly baseName: string; readonly unit: UnitId },
): TableCell[] {
  const { base, baseName, unit } = of;
  const { point } = row;
  if (point === null) return [textCell(row.name), ...Array.from({ length: 5 }, () => missingCell(row.reason))];
  return [
    textCell(row.name),
    numberCell(point.p10, unit),
    numberCell(point.p50, unit),
    numberCell(point.p90, unit),
    base === null ? missingCell('the first scenario has no value') : textCell(varianceText(point.p50, base)),
    row.odds.kind === 'missing' ? missingCell(row.odds.detail) : textCell(oddsText(row.odds.value, baseName)),
  ];
}

/** One output in one year under several scenarios: P50 with P10 to P90, and the difference from the first. */
export function scenarioComparisonChart(input: ScenarioComparisonInput, context: ChartContext): ChartSpec {
  const { output, entity, year } = input;
  const unit = unitOfOutput(output);
  const labels = outputText(output, entity);
  const baseName = isolated(input.baseName);
  const rows = input.scenarios.map(({ id, name: given, summary, odds }): Row => {
    const name = isolated(given);
    const series = quantilesOf(summary, { output, entity, fromYear: year, toYear: year });
    const reason = series.missing.get(year) ?? `no value in ${year}`;
    return { id, name, point: series.points[0] ?? null, reason, odds };
  });
  const [first] = rows;
  const base = first?.point?.p50 ?? null;
  const lanes = rows.flatMap((row, i): RangeLane[] => {
    if (row.point === null) return [];
    const variance =
      i === 0 || first === undefined || base === null ? [] : [`${varianceText(row.point.p50, base)} ${first.name}`];
    const note = [...variance, ...(row.odds.kind === 'missing' ? [] : [oddsText(row.odds.value, baseName)])].join('; ');
    const role = i === 0 ? roleOfTechnology(entity) : 'muted';
    const { p10, p50, p90 } = row.point;
    return [{ id: row.id, label: row.name, note, role, low: p10, middle: p50, high: p90, citation: null }];
  });
  const finding = scenarioFinding(
    lanes.map(({ label, middle }) => ({ name: label, p50: middle })),
    labels,
    { year, unit },
  );
  const run = input.scenarios[0]?.summary;
  return {
    version: CHART_SPEC_VERSION,
    id: 'scenario-comparison',
    finding,
    subtitle: `${labels.quantity} in ${year}, ${labels.unit}; P50 with P10 to P90; ${labels.scope}`,
    description: `${finding}. One lane per scenario.`,
    ...rangeLaneFrame(lanes, unit),
    table: {
      columns: [
        { key: 'scenario', label: 'Scenario', unit: 'text' },
        { key: 'p10', label: 'P10', unit },
        { key: 'p50', label: 'P50', unit },
        { key: 'p90', label: 'P90', unit },
        { key: 'variance', label: `P50 against ${rows[0]?.name ?? 'the first'}`, unit: 'text' },
        { key: 'odds', label: `P50 among ${baseName}’s draws`, unit: 'text' },
      ],
      rows: rows.map((row) => cells(row, { base, baseName, unit })),
    },
    provenance: provenanceOf(context, {
      citations: citationsOf(context.sources),
      run: run === undefined ? null : { seed: run.seed, draws: run.drawCount, engineVersion: run.engineVersion },
      notes: [
        `Each scenario is a run of its own; ranges are the 10th to 90th percentile of its draws. ${whatIfText(baseName)}`,
        ...rows.flatMap(({ name, odds }) =>
          odds.kind === 'missing' ? [] : [oddsSentence(odds.value, { name, baseName, unit })],
        ),
      ],
    }),
  };
}
