import { formatQuantity, formatRange, isolated } from '@waveguide/quantity';
import { AbsentText, Card, Citation, DataTable, Pill, type DataTableColumn } from '@waveguide/ui';
import { metricName } from '../view/metric-output';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { foundingFinding, type PublishedPoint } from './founding-comparison';

export interface FoundingCardProps {
  readonly points: readonly PublishedPoint[];
  readonly scenarioName: string;
  /** What the report is, in a sentence. */
  readonly introduction: string;
  readonly numbers: SourceNumbers<CitableSource>;
}

const QUANTITY = { ports: metricName('ports'), revenue: metricName('revenue') } as const;

function quantityOf({ series }: PublishedPoint): string {
  return series.metric === 'ports' ? QUANTITY.ports : QUANTITY.revenue;
}

/** The founding report's figures beside the scenario in view: a published series, never run and never a scenario. */
export function FoundingCard({ points, scenarioName, introduction, numbers }: FoundingCardProps) {
  const columns: DataTableColumn<PublishedPoint>[] = [
    { id: 'quantity', header: 'Quantity', nowrap: true, cell: (point) => `${quantityOf(point)}, ${point.year}` },
    {
      id: 'published',
      header: 'Founding report',
      align: 'end',
      cell: ({ value, series }) => formatQuantity(value, series.unit),
    },
    {
      id: 'p50',
      header: `${isolated(scenarioName)}, P50`,
      align: 'end',
      cell: ({ model, series }) =>
        model.kind === 'missing' ? model : <b>{formatQuantity(model.value.p50, series.unit)}</b>,
    },
    {
      id: 'range',
      header: 'P10 to P90',
      nowrap: true,
      cell: ({ model, series }) =>
        model.kind === 'missing' ? model : formatRange({ low: model.value.p10, high: model.value.p90 }, series.unit),
    },
    {
      id: 'standing',
      header: 'The report is',
      nowrap: true,
      cell: ({ standing }) => standing ?? <AbsentText>not comparable</AbsentText>,
    },
  ];
  const series = [...new Map(points.map((point) => [point.series.id, point.series])).values()];
  return (
    <Card
      id="founding-report"
      title={foundingFinding(points, scenarioName)}
      subtitle={
        <>
          <Pill>published series, not a scenario</Pill> {introduction} Its ports state no speed and are not judged; its
          revenue is taken as that of all co-packaged optics, which it does not say.
        </>
      }
      source={
        <>
          {series.map(({ id, derivation, sourceId }) => (
            <span key={id}>
              {derivation}
              <Citation items={numbers.cite([sourceId])} />{' '}
            </span>
          ))}
        </>
      }
    >
      <DataTable
        caption="The founding report beside the scenario in view"
        columns={columns}
        rows={points}
        rowKey={({ series: { id }, year }) => `${id}-${year}`}
      />
    </Card>
  );
}
