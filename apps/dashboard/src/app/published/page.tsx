import { CHART_METRICS } from '@waveguide/charts';
import { baseMarketModel, HEADLINE_YEAR } from '@waveguide/forecasts';
import { countTextCapital } from '@waveguide/quantity';
import { Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { OpenContradictions } from '../../overview/open-contradictions';
import { AgreementCard } from '../../published/agreement-card';
import { ConsensusCard } from '../../published/consensus-card';
import { LEDGER_PAGE_SIZE, LedgerCard } from '../../published/ledger-card';
import { readLedgerSearch } from '../../published/ledger-search';
import { PublishedControls } from '../../published/published-controls';
import { ScorecardsCard } from '../../published/scorecards-card';
import { api } from '../../trpc/server';
import { AddressedChartCard } from '../../view/addressed-chart-card';
import { readListPlace } from '../../view/list-address';
import { readView } from '../../view/read-view';
import { SourceList } from '../../view/source-list';
import { citedOnPage } from '../../view/source-numbers';

export const metadata: Metadata = { title: 'Published forecasts' };

const { firstYear, lastYear } = baseMarketModel;

/** Other people's figures: what was said, when, counting what, and how it turned out. */
export default async function PublishedPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [caller, view, query] = await Promise.all([api(), readView(searchParams), searchParams]);
  const at = { scenarioId: view.scenarioId, ...(view.revision === undefined ? {} : { revision: view.revision }) };
  const year = view.year ?? HEADLINE_YEAR;
  const scope = view.scopeKey === undefined ? {} : { scopeKey: view.scopeKey };
  const { search, ignored } = readLedgerSearch(query);
  const { page } = readListPlace(query);
  // The model's own forecast of the metric, if it has an output of that name.
  const metric = CHART_METRICS.find((each) => each === view.measure);
  const [published, rows, scorecards, vintages, forecast] = await Promise.all([
    caller.published.consensus({ ...at, ...scope, metric: view.measure, year }),
    caller.published.rows({ ...at, ...search, page, size: LEDGER_PAGE_SIZE }),
    caller.published.scorecards(at),
    caller.charts.spec({
      id: 'published-vintages',
      ...at,
      ...scope,
      measure: view.measure,
      year,
      tertiary: view.tertiary,
    }),
    metric === undefined
      ? null
      : caller.charts.spec({
          id: 'market-forecast',
          ...at,
          metric,
          scale: 'log',
          ...(year >= firstYear && year <= lastYear ? { year } : {}),
        }),
  ]);
  const charts = forecast === null ? [vintages] : [forecast, vintages];
  const { numbers, chart } = citedOnPage(published.sources, charts);
  const { consensus, stamp, estimateCount, observationCount } = published;
  return (
    <Page>
      <PageHead
        kicker="Published forecasts"
        title={published.title}
        standfirst={`${published.finding}. ${countTextCapital(published.agreement.scopes.length)} ${published.agreement.scopes.length === 1 ? 'scope is' : 'scopes are'} kept apart, and none is averaged with another.`}
      />
      <PublishedControls
        choices={published.choices}
        measure={view.measure}
        year={year}
        scopeKey={consensus?.scopeKey ?? view.scopeKey ?? null}
        tertiary={view.tertiary}
        counts={`${estimateCount.toLocaleString('en-US')} estimates, ${observationCount.toLocaleString('en-US')} observations`}
      />
      <Grid>
        {forecast !== null && (
          <Cell span={12}>
            <AddressedChartCard spec={chart(forecast)} height={460} kind="wide" />
          </Cell>
        )}
        <Cell span={consensus === null ? 12 : 7}>
          <AddressedChartCard spec={chart(vintages)} height={430} />
        </Cell>
        {consensus !== null && (
          <Cell span={5}>
            <ConsensusCard
              consensus={consensus}
              model={published.model}
              weights={published.weights}
              scenarioName={stamp.scenarioName}
              numbers={numbers}
            />
          </Cell>
        )}
        {published.agreement.scopes.length > 0 && (
          <Cell span={12}>
            <AgreementCard agreement={published.agreement} numbers={numbers} />
          </Cell>
        )}
        <Cell span={12}>
          <OpenContradictions
            contradictions={published.contradictions}
            contradictionCount={published.contradictionCount}
            sources={published.sources}
            numbers={numbers}
          />
        </Cell>
        <Cell span={12} landscape>
          <LedgerCard answer={rows} search={search} ignored={ignored} page={page} query={query} />
        </Cell>
        <Cell span={12}>
          <ScorecardsCard scorecards={scorecards} numbers={numbers} />
        </Cell>
        <Cell span={12}>
          <SourceList sources={numbers.listed} />
        </Cell>
      </Grid>
    </Page>
  );
}
