import { metricsOf, oddsText, outputText, whatIfText } from '@waveguide/charts';
import { formatQuantity, formatRange, formatSmallFraction, isolated } from '@waveguide/quantity';
import { Card, DataTable, MissingText, type DataTableColumn } from '@waveguide/ui';
import type { RouterOutputs } from '@waveguide/api';
import { api } from '../trpc/server';
import { outputOfMetric } from '../view/metric-output';
import { metricLabel } from './forecast-names';
import { changedRows, type ChangeRequest } from './changed-rows';
import styles from './forecast-tables.module.css';

type Variance = RouterOutputs['forecasts']['variance'];
type VarianceRow = Variance['rows'][number];

interface Line {
  readonly key: string;
  readonly label: string;
  readonly variance: Variance;
}

interface ChangedScenario {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly string[];
}

export interface ScenarioChangesProps extends ChangeRequest {
  readonly entity: string;
  readonly base: ChangedScenario;
  /** Those held against the base. */
  readonly others: readonly ChangedScenario[];
  readonly frozen: { readonly scenarioId: string; readonly revision: number } | null;
}

/** Rounding of the last binary digits leaves differences of this size if nothing differs. */
const NOISE = 1e-9;
const withoutNoise = (difference: number): number => (Math.abs(difference) < NOISE ? 0 : difference);

/** How far a scenario lies from the base, draw by draw; the arrow is in ink, since more is neither good nor bad. */
function Difference({ relative }: { readonly relative: VarianceRow['relativeDifference'] }) {
  if (relative.kind === 'missing') return <MissingText missing={relative} />;
  const { value } = relative;
  const [p10, p50, p90] = [withoutNoise(value.p10), withoutNoise(value.p50), withoutNoise(value.p90)];
  // Differences are taken on common draws, so that what a scenario does not touch differs by nothing at all.
  if (p10 === 0 && p50 === 0 && p90 === 0) return <span>unchanged</span>;
  return (
    <span className={styles.difference}>
      <span>
        {p50 !== 0 && (
          <>
            <span aria-hidden>{p50 < 0 ? '▼' : '▲'} </span>
            <span className="visually-hidden">{p50 < 0 ? 'down ' : 'up '}</span>
          </>
        )}
        {formatSmallFraction(Math.abs(p50))}
      </span>
      <small>{formatRange({ low: p10, high: p90 }, 'fraction')}</small>
    </span>
  );
}

function columnsOf({ base, others }: Pick<ScenarioChangesProps, 'base' | 'others'>): DataTableColumn<Line>[] {
  const rowOf = ({ variance }: Line, id: string) => variance.rows.find(({ scenario }) => scenario.id === id);
  const p50 = (line: Line, id: string) => {
    const value = rowOf(line, id)?.value;
    if (value === undefined) return 'not compared';
    if (value.kind === 'missing') return value;
    const odds = rowOf(line, id)?.odds;
    return (
      <span className={styles.difference}>
        <b>{formatQuantity(value.value.p50, line.variance.unit)}</b>
        {odds?.kind === 'present' && <small>{oddsText(odds.value, base.name)}</small>}
      </span>
    );
  };
  return [
    { id: 'quantity', header: 'P50', nowrap: true, cell: ({ label }) => label },
    { id: base.id, header: base.name, align: 'end', nowrap: true, cell: (line) => p50(line, base.id) },
    ...others.flatMap(({ id, name }): DataTableColumn<Line>[] => [
      { id, header: name, align: 'end', nowrap: true, cell: (line) => p50(line, id) },
      {
        id: `${id}-difference`,
        header: `${isolated(name)} against ${isolated(base.name)}`,
        align: 'end',
        nowrap: true,
        cell: (line) => {
          const row = rowOf(line, id);
          return row === undefined ? 'not compared' : <Difference relative={row.relativeDifference} />;
        },
      },
    ]),
  ];
}

/** What each scenario changes, in the year read and in the last one. */
export async function ScenarioChanges({ entity, base, others, frozen, ...request }: ScenarioChangesProps) {
  const caller = await api();
  const lines: Line[] = [];
  // One after another: each output needs the draws of every scenario, which the server keeps for the next question.
  for (const { metric, year } of changedRows(request)) {
    if (!metricsOf(entity).includes(metric)) continue;
    const variance = await caller.forecasts.variance({
      ...outputOfMetric(metric, entity),
      year,
      scenarioIds: [base, ...others].map(({ id }) => id),
      ...(frozen === null ? {} : { frozen }),
    });
    lines.push({ key: `${metric}-${year}`, label: `${metricLabel(metric)}, ${year}`, variance });
  }
  const labels = outputText('ports', entity);
  return (
    <Card
      title="What each scenario changes"
      subtitle={`P50 of each and its difference from ${isolated(base.name)}, with P10 to P90; ${labels.scope}. ${others
        .map(
          ({ name, changes }) =>
            `${isolated(name)}: ${changes.length === 0 ? 'no assumption of its own' : changes.join(', ')}.`,
        )
        .join(' ')}`}
      id="scenario-changes"
      source={`Differences are taken draw by draw: all scenarios use the same random numbers for the same assumption. ${whatIfText(base.name)}`}
    >
      <DataTable
        caption={`What each scenario changes against ${isolated(base.name)}`}
        columns={columnsOf({ base, others })}
        rows={lines}
        rowKey={({ key }) => key}
      />
    </Card>
  );
}
