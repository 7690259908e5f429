import { crossingYears } from '@waveguide/charts';
import { HEADLINE_YEAR } from '@waveguide/forecasts';
import { Cell, Figures, Grid, Page, PageHead, RangeFigure } from '@waveguide/ui';
import type { SearchParams } from 'nuqs/server';
import { LatestChanges } from '../overview/latest-changes';
import { LedgerCheckTable } from '../overview/ledger-check-table';
import { OpenContradictions } from '../overview/open-contradictions';
import { overviewTitle, VOLUME_PORTS } from '../overview/overview-words';
import { Standfirst } from '../overview/standfirst';
import { api } from '../trpc/server';
import { AddressedChartCard } from '../view/addressed-chart-card';
import { readView } from '../view/read-view';
import { SourceList } from '../view/source-list';
import { sourceNumbers } from '../view/source-numbers';

const ENTITY = 'co-packaged';

/** Where co-packaged optics stands: the answer first, then what it rests on. */
export default async function OverviewPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [caller, view] = await Promise.all([api(), readView(searchParams)]);
  const at = { scenarioId: view.scenarioId, ...(view.revision === undefined ? {} : { revision: view.revision }) };
  const [overview, { summary }, { bars }, portsChart, timingChart] = await Promise.all([
    caller.overview.get(at),
    caller.forecasts.summary(at),
    caller.forecasts.tornado({ ...at, output: 'revenue', entity: ENTITY, year: HEADLINE_YEAR }),
    caller.charts.spec({ id: 'ports-forecast', ...at }),
    caller.charts.spec({ id: 'adoption-timing', ...at }),
  ]);
  const crossing = crossingYears(summary, { entity: ENTITY, ports: VOLUME_PORTS });
  const numbers = sourceNumbers(overview.sources);
  return (
    <Page>
      <PageHead
        kicker="Co-packaged optics, state of the market"
        title={overviewTitle(crossing, bars[0])}
        standfirst={
          <Standfirst
            headlines={overview.headlines}
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
          <AddressedChartCard spec={portsChart} height={436} />
        </Cell>
        <Cell span={4}>
          <LatestChanges milestones={overview.milestones} estimates={overview.estimates} numbers={numbers} />
        </Cell>
        <Cell span={5}>
          <AddressedChartCard spec={timingChart} height={400} phoneHeight={380} />
        </Cell>
        <Cell span={7}>
          <LedgerCheckTable checks={overview.checks} scenarioName={overview.stamp.scenarioName} numbers={numbers} />
        </Cell>
        <Cell span={12}>
          <OpenContradictions
            contradictions={overview.contradictions}
            contradictionCount={overview.contradictionCount}
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
