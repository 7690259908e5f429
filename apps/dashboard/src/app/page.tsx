import { HEADLINE_YEAR } from '@waveguide/forecasts';
import { Cell, Figures, Grid, Page, PageHead, RangeFigure } from '@waveguide/ui';
import type { SearchParams } from 'nuqs/server';
import { LatestChanges } from '../overview/latest-changes';
import { LedgerCheckTable } from '../overview/ledger-check-table';
import { OpenContradictions } from '../overview/open-contradictions';
import { overviewTitle } from '../overview/overview-text';
import { Standfirst } from '../overview/standfirst';
import { api } from '../trpc/server';
import { AddressedChartCard } from '../view/addressed-chart-card';
import { readView } from '../view/read-view';
import { SourceList } from '../view/source-list';
import { citedOnPage } from '../view/source-numbers';

const ENTITY = 'co-packaged';

/** Where co-packaged optics stands: the answer first, then what it rests on. */
export default async function OverviewPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [caller, view] = await Promise.all([api(), readView(searchParams)]);
  const at = { scenarioId: view.scenarioId, ...(view.revision === undefined ? {} : { revision: view.revision }) };
  const [overview, { bars }, odds, portsChart, timingChart] = await Promise.all([
    caller.overview.get(at),
    caller.forecasts.tornado({ ...at, output: 'revenue', entity: ENTITY, year: HEADLINE_YEAR }),
    caller.forecasts.odds({
      output: 'ports',
      entity: ENTITY,
      year: HEADLINE_YEAR,
      scenarioIds: [view.scenarioId],
      ...(view.revision === undefined ? {} : { frozen: at }),
    }),
    caller.charts.spec({ id: 'ports-forecast', ...at }),
    caller.charts.spec({ id: 'adoption-timing', ...at }),
  ]);
  const { numbers, chart } = citedOnPage(overview.sources, [portsChart, timingChart]);
  return (
    <Page>
      <PageHead
        kicker="Co-packaged optics, state of the market"
        title={overviewTitle(overview.volume, bars[0])}
        standfirst={
          <Standfirst
            headlines={overview.headlines}
            volume={overview.volume}
            odds={odds}
            scenarioName={overview.stamp.scenarioName}
            bars={bars}
            year={HEADLINE_YEAR}
          />
        }
      />
      <Figures>
        {overview.headlines.map(({ id, label, note, unit, value }) => (
          <RangeFigure key={id} label={label} unit={unit} value={value} note={note} />
        ))}
      </Figures>
      <Grid>
        <Cell span={8}>
          <AddressedChartCard spec={chart(portsChart)} height={436} />
        </Cell>
        <Cell span={4}>
          <LatestChanges milestones={overview.milestones} estimates={overview.estimates} numbers={numbers} />
        </Cell>
        <Cell span={5}>
          <AddressedChartCard spec={chart(timingChart)} height={560} phoneHeight={520} />
        </Cell>
        <Cell span={7}>
          <LedgerCheckTable report={overview.ledgerCheck} numbers={numbers} />
        </Cell>
        <Cell span={12}>
          <OpenContradictions
            contradictions={overview.contradictions}
            contradictionCount={overview.contradictionCount}
            sources={overview.sources}
            numbers={numbers}
          />
        </Cell>
        <Cell span={12}>
          <SourceList sources={numbers.listed} />
        </Cell>
      </Grid>
    </Page>
  );
}
