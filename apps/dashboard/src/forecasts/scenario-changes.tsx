import { outputWords } from '@waveguide/charts';
import { formatQuantity, formatRange } from '@waveguide/quantity';
import { Card, DataTable, MissingText, type DataTableColumn } from '@waveguide/ui';
import type { RouterOutputs } from '@waveguide/api';
import { api } from '../trpc/server';
import { outputOfMetric } from '../view/metric-output';
import { METRIC_LABELS } from './forecast-names';
import { changedRows, type ChangeRequest } from './changed-rows';
import styles from './forecast-tables.module.css';

type Variance = RouterOutputs['forecasts']['variance'];
type VarianceRow = Variance['rows'][number];

interface Line {
  readonly key: string;
  readonly label: string;
  readonly variance: Variance;
}

export interface ScenarioChangesProps extends ChangeRequest {
  readonly entity: string;
  /** The base first. */
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly changes: readonly string[] }[];
  readonly frozen: { readonly scenarioId: string; readonly revision: number } | null;
}

/** How far a scenario lies from the base, draw by draw; the arrow is in ink, since more is neither good nor bad. */
function Difference({ relative }: { readonly relative: VarianceRow['relativeDifference'] }) {
  if (relative.kind === 'missing') return <MissingText missing={relative} />;
  const { p10, p50, p90 } = relative.value;
  if (Math.max(Math.abs(p10), Math.abs(p50), Math.abs(p90)) < 0.0005) return <span>unchanged</span>;
  return (
    <span className={styles.difference}>
      <span>
        <span aria-hidden>{p50 < 0 ? '▼' : '▲'} </span>
        <span className="visually-hidden">{p50 < 0 ? 'down ' : 'up '}</span>
        {formatQuantity(Math.abs(p50), 'fraction')}
      </span>
      <small>{formatRange({ low: p10, high: p90 }, 'fraction')}</small>
    </span>
  );
}

function columnsOf(scenarios: ScenarioChangesProps['scenarios']): DataTableColumn<Line>[] {
  const rowOf = ({ variance }: Line, id: string) => variance.rows.find(({ scenario }) => scenario.id === id);
  const p50 = (line: Line, id: string) => {
    const value = rowOf(line, id)?.value;
    if (value === undefined) return 'not compared';
    return value.kind === 'missing' ? value : <b>{formatQuantity(value.value.p50, line.variance.unit)}</b>;
  };
  const [base, ...others] = scenarios;
  return [
    { id: 'quantity', header: 'P50', nowrap: true, cell: ({ label }) => label },
    { id: base.id, header: base.name, align: 'end', nowrap: true, cell: (line) => p50(line, base.id) },
    ...others.flatMap(({ id, name }): DataTableColumn<Line>[] => [
      { id, header: name, align: 'end', nowrap: true, cell: (line) => p50(line, id) },
      {
        id: `${id}-difference`,
        header: `${name} against ${base.name}`,
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
export async function ScenarioChanges({ entity, scenarios, frozen, ...request }: ScenarioChangesProps) {
  const caller = await api();
  const lines: Line[] = [];
  // One after another: each output needs the draws of every scenario, which the server keeps for the next question.
  for (const { metric, year } of changedRows(request)) {
    const variance = await caller.forecasts.variance({
      ...outputOfMetric(metric, entity),
      year,
      scenarioIds: scenarios.map(({ id }) => id),
      ...(frozen === null ? {} : { frozen }),
    });
    lines.push({ key: `${metric}-${year}`, label: `${METRIC_LABELS[metric]}, ${year}`, variance });
  }
  const [base, ...others] = scenarios;
  const words = outputWords('ports', entity);
  return (
    <Card
      title="What each scenario changes"
      subtitle={`P50 of each and its difference from ${base.name}, with P10 to P90; ${words.scope}. ${others
        .map(
          ({ name, changes }) => `${name}: ${changes.length === 0 ? 'no assumption of its own' : changes.join(', ')}.`,
        )
        .join(' ')}`}
      id="scenario-changes"
      source="Differences are taken draw by draw: all scenarios use the same random numbers for the same assumption."
    >
      <DataTable
        caption={`What each scenario changes against ${base.name}`}
        columns={columnsOf(scenarios)}
        rows={lines}
        rowKey={({ key }) => key}
      />
    </Card>
  );
}
