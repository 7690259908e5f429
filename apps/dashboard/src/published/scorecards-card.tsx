import type { PublishedScorecards } from '@waveguide/api';
import { countText, countTextCapital, formatQuantity } from '@waveguide/quantity';
import { Card, Citation, DataTable, EmptyState, type DataTableColumn } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import styles from './published.module.css';

type Scorecard = PublishedScorecards['cards'][number];

const horizonText = (horizon: number): string =>
  horizon === 0 ? 'same year' : horizon === 1 ? '1 year' : `${horizon} years`;

function columns(fewest: number, numbers: SourceNumbers<CitableSource>): readonly DataTableColumn<Scorecard>[] {
  return [
    {
      id: 'publisher',
      header: 'Publisher and what resolved',
      cell: ({ publisher, resolved }) => (
        <>
          <bdi>{publisher}</bdi>
          {resolved.map(({ recordId, about, forecast, actual, sourceIds }) => (
            <span key={recordId} className={styles.second}>
              {about}: said {forecast}, was {actual}
              <Citation items={numbers.cite(sourceIds)} />
            </span>
          ))}
        </>
      ),
    },
    { id: 'horizon', header: 'Horizon', nowrap: true, cell: ({ horizon }) => horizonText(horizon) },
    { id: 'count', header: 'Resolved', align: 'end', cell: ({ count }) => count },
    {
      id: 'error',
      header: 'Median error',
      align: 'end',
      cell: ({ medianAbsolutePercentageError: error }) =>
        error.kind === 'present' ? formatQuantity(error.value, 'fraction') : error,
    },
    {
      id: 'bias',
      header: 'Forecast over actual',
      align: 'end',
      cell: ({ bias }) => (bias.kind === 'present' ? formatQuantity(Math.exp(bias.value), 'x') : bias),
    },
    {
      id: 'coverage',
      header: 'Ranges that held',
      align: 'end',
      cell: ({ coverage }) => (coverage.kind === 'present' ? formatQuantity(coverage.value, 'fraction') : coverage),
    },
    {
      id: 'rank',
      header: 'Rank',
      align: 'end',
      cell: ({ rank }) =>
        rank ?? {
          kind: 'missing',
          reason: 'not-applicable',
          detail: `A rank needs ${countText(fewest)} resolved forecasts.`,
        },
    },
  ];
}

function titleOf({ cards, fewest }: PublishedScorecards): string {
  const ranked = cards.filter(({ rank }) => rank !== null).length;
  if (ranked === 0) return `No ranks yet: no publisher has ${countText(fewest)} resolved forecasts of one horizon`;
  return `${countTextCapital(ranked)} of ${countText(cards.length)} track records are long enough for a rank`;
}

export interface ScorecardsCardProps {
  readonly scorecards: PublishedScorecards;
  readonly numbers: SourceNumbers<CitableSource>;
}

/** How publishers' forecasts did whose target year has an actual of the same scope. */
export function ScorecardsCard({ scorecards, numbers }: ScorecardsCardProps) {
  const { cards, fewest } = scorecards;
  return (
    <Card
      kind="wide"
      title={titleOf(scorecards)}
      subtitle="Forecasts whose target year has an actual of the same metric, unit, scope and basis, by horizon: the target year less the year of publication. Bounds and tertiary evidence are not scored"
    >
      {cards.length === 0 ? (
        <EmptyState title="No forecast has resolved." />
      ) : (
        <DataTable
          caption="Publisher scorecards"
          columns={columns(fewest, numbers)}
          rows={cards}
          rowKey={({ publisher, horizon }) => `${publisher} ${horizon}`}
        />
      )}
    </Card>
  );
}
