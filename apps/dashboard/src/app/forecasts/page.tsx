import { foundingReport, foundingReportIntroduction } from '@waveguide/evidence';
import { chartRecord, metricsOf, outputText } from '@waveguide/charts';
import { technologyName } from '@waveguide/technologies';
import { Cell, EmptyState, Grid, Notice, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { summaryRange, unitOfOutput, yearSpanOf } from '@waveguide/forecasts';
import { FoundingCard } from '../../forecasts/founding-card';
import { publishedPoints } from '../../forecasts/founding-comparison';
import { ForecastChartCard } from '../../forecasts/forecast-chart-card';
import { ForecastControls } from '../../forecasts/forecast-controls';
import { METRIC_ORDER } from '../../forecasts/forecast-names';
import { forecastView } from '../../forecasts/forecast-view';
import { GapStandfirst } from '../../forecasts/gap-standfirst';
import { GrowthSection } from '../../forecasts/growth-section';
import { ledgerReadings, publishedGrowth } from '../../forecasts/ledger-readings';
import { RevisionNotice } from '../../forecasts/revision-notice';
import { ScenarioChanges } from '../../forecasts/scenario-changes';
import { scenarioGapFinding } from '../../forecasts/scenario-gap';
import { YearPanel, type ScenarioReadings } from '../../forecasts/year-panel';
import { insideSentence } from '../../overview/overview-text';
import { api } from '../../trpc/server';
import { LivePublications } from '../../live/live-publications';
import { outputOfMetric } from '../../view/metric-output';
import { readView } from '../../view/read-view';
import { SourceList } from '../../view/source-list';
import { citedOnPage, mergedSources } from '../../view/source-numbers';
import styles from './forecasts-page.module.css';

export const metadata: Metadata = { title: 'Forecasts' };

/** The scenario that the others are held against. */
const BASE = 'base';
/** A row of them. */
const SMALL_CHARTS = 4;
/** Most scenarios whose changes are held against Base. */
const MOST_OTHERS = 5;

/** How big it gets: one output with its range, the scenarios beside it, and what others publish. */
export default async function ForecastsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [caller, asked] = await Promise.all([api(), readView(searchParams)]);
  const at = { scenarioId: asked.scenarioId, ...(asked.revision === undefined ? {} : { revision: asked.revision }) };
  const [own, { scenarios, total, comparators, sources: comparatorSources }, ledger] = await Promise.all([
    caller.forecasts.summary(at),
    caller.forecasts.scenarios({ named: [asked.scenarioId, ...asked.compare] }),
    caller.forecasts.estimates({ includeTertiary: true }),
  ]);
  const { summary, entities } = own;
  const model = yearSpanOf(summary);
  const view = forecastView(asked, {
    years: model,
    technologyIds: entities.map(({ id }) => id),
    scenarioIds: scenarios.map(({ id }) => id),
  });
  const { metric, technology, years, year } = view;
  const series = outputOfMetric(metric, technology);
  const unit = unitOfOutput(series.output);
  const labels = outputText(series.output, series.entity);

  const shared = { ...at, entity: technology, fromYear: years.from, toYear: years.to, year };
  const shown = metricsOf(technology);
  const smallMetrics = METRIC_ORDER.filter((other) => other !== metric && shown.includes(other)).slice(0, SMALL_CHARTS);
  const ofTechnologies = chartRecord('growth-range').metrics.includes(metric) ? metric : 'ports';
  // The metric in view is compared at the head of the page; what it earns, or ships, is compared at its foot.
  const besideMetric = metric === 'revenue' ? 'ports' : 'revenue';
  const newest = scenarios.find(({ id }) => id === asked.scenarioId)?.headNumber ?? own.stamp.number;
  const [mainChart, smallCharts, shareStack, revenueStack, growthChart, comparisonChart, odds, compared, head] =
    await Promise.all([
      caller.charts.spec({ ...shared, id: 'market-forecast', metric, scale: view.scale, compare: [...view.compare] }),
      Promise.all(
        smallMetrics.map(async (other) => ({
          metric: other,
          spec: await caller.charts.spec({ ...shared, id: 'market-forecast', metric: other, published: 'hide' }),
        })),
      ),
      caller.charts.spec({ ...shared, id: 'technology-shares', metric: 'share' }),
      caller.charts.spec({ ...shared, id: 'technology-shares', metric: 'revenue' }),
      caller.charts.spec({
        ...at,
        id: 'growth-range',
        metric: ofTechnologies,
        fromYear: view.growth.from,
        toYear: view.growth.to,
      }),
      caller.charts.spec({ ...shared, id: 'scenario-comparison', metric: besideMetric, compare: [...view.compare] }),
      caller.forecasts.odds({
        ...series,
        year,
        scenarioIds: [asked.scenarioId, ...view.compare],
        ...(asked.revision === undefined ? {} : { frozen: { scenarioId: asked.scenarioId, revision: asked.revision } }),
      }),
      Promise.all(view.compare.map((scenarioId) => caller.forecasts.summary({ scenarioId }))),
      own.stamp.isHead ? own : caller.forecasts.summary({ scenarioId: asked.scenarioId }),
    ]);

  const medians = (inYear: number) => ({
    year: inYear,
    medians: [own, ...compared].flatMap(({ stamp, summary: each }) => {
      const value = summaryRange(each, { ...series, year: inYear });
      return value.kind === 'present' ? [{ name: stamp.scenarioName, p50: value.value.p50 }] : [];
    }),
  });
  const readingOf = ({ stamp, summary: each }: typeof own) => ({
    id: stamp.scenarioId,
    name: stamp.scenarioName,
    value: summaryRange(each, { ...series, year }),
  });
  const readings: ScenarioReadings = [readingOf(own), ...compared.map(readingOf)];

  const rows = [...ledger.estimates, ...ledger.observations];
  const inYear = ledgerReadings(rows, { ...series, year }, summary);
  const publishedInYear = comparators.flatMap((one) => {
    const point =
      technology === 'co-packaged' && one.metric === metric && one.points.find((each) => each.year === year);
    return point ? [{ series: one, value: point.value }] : [];
  });
  const cited = new Set([
    ...inYear.readings.map(({ sourceId }) => sourceId),
    ...comparators.map(({ sourceId }) => sourceId),
    ...rows.filter(({ metric: of }) => of === 'growth').map(({ sourceId }) => sourceId),
  ]);
  const charts = [
    mainChart,
    ...smallCharts.map(({ spec }) => spec),
    shareStack,
    revenueStack,
    growthChart,
    comparisonChart,
  ];
  const inCharts = new Set(charts.flatMap(({ provenance }) => provenance.sources.map(({ id }) => id)));
  const sources = mergedSources([ledger.sources, comparatorSources]).filter(
    ({ id }) => cited.has(id) || inCharts.has(id),
  );
  const { numbers, chart } = citedOnPage(sources, charts);

  const report = foundingReport(sources);
  const named = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const others = [...new Set([asked.scenarioId, ...view.compare])].filter((id) => id !== BASE).slice(0, MOST_OTHERS);
  const changesOf = (id: string) => ({
    id,
    name: named.get(id)?.name ?? id,
    changes: (named.get(id)?.changedDrivers ?? []).map(({ name }) => insideSentence(name)),
  });
  return (
    <Page>
      <PageHead
        kicker="Forecasts"
        title={scenarioGapFinding(series, medians(year), medians(years.to)) ?? mainChart.finding}
        standfirst={
          <>
            <GapStandfirst subject={labels.subject} year={year} unit={unit} scenarios={readings} odds={odds} />{' '}
            <Link href="/forecasts/scenarios">Scenarios and what they change</Link>
          </>
        }
      />
      <div className={styles.notices}>
        {view.notices.length > 0 && <Notice tone="caution">{view.notices.join(' ')}</Notice>}
        {!own.stamp.isHead && (
          <RevisionNotice
            shown={own.stamp.number}
            newest={newest}
            subject={labels.subject}
            year={year}
            unit={unit}
            before={summaryRange(summary, { ...series, year })}
            after={summaryRange(head.summary, { ...series, year })}
            href={liveAddress(await searchParams)}
          />
        )}
      </div>
      <LivePublications known={scenarios.map(({ id, headNumber }) => ({ scenarioId: id, number: headNumber }))} />
      <ForecastControls
        view={view}
        scenarioId={asked.scenarioId}
        scenarioCount={total}
        model={model}
        technologies={entities
          .filter(({ id }) => metricsOf(id).includes(metric))
          .map(({ id }) => ({ value: id, label: technologyName(id).long }))}
        scenarios={scenarios.map(({ id, name, description, headNumber }) => ({ id, name, description, headNumber }))}
      />
      <Grid>
        <Cell span={9}>
          <ForecastChartCard spec={chart(mainChart)} cardId={`forecast-${metric}`} height={470} phoneHeight={390} />
        </Cell>
        <Cell span={3}>
          <YearPanel
            year={year}
            years={years}
            subject={labels.subject}
            unit={unit}
            entity={series.entity}
            scenarios={readings}
            ledger={inYear}
            published={publishedInYear}
            numbers={numbers}
          />
        </Cell>
        {smallCharts.map(({ metric: other, spec }) => (
          <Cell key={other} span={3} pairs>
            <div className={styles.small}>
              <ForecastChartCard
                spec={chart(spec)}
                cardId={`forecast-${other}`}
                height={200}
                phoneHeight={220}
                kind="light"
              />
            </div>
          </Cell>
        ))}
        <Cell span={6}>
          <ForecastChartCard spec={chart(shareStack)} cardId="technology-share" height={330} phoneHeight={290} />
        </Cell>
        <Cell span={6}>
          <ForecastChartCard spec={chart(revenueStack)} cardId="technology-revenue" height={330} phoneHeight={290} />
        </Cell>
        <Cell span={7}>
          {others.length === 0 ? (
            <EmptyState title="There is no other scenario to compare with yet." />
          ) : (
            <Suspense fallback={<div className={styles.waiting} />}>
              <ScenarioChanges
                entity={technology}
                year={year}
                lastYear={years.to}
                frozen={
                  asked.revision === undefined ? null : { scenarioId: asked.scenarioId, revision: asked.revision }
                }
                base={changesOf(BASE)}
                others={others.map(changesOf)}
              />
            </Suspense>
          )}
        </Cell>
        <Cell span={5}>
          <FoundingCard
            points={publishedPoints(comparators, { summary, years, ledger: rows })}
            scenarioName={own.stamp.scenarioName}
            introduction={report === undefined ? '' : foundingReportIntroduction(report)}
            numbers={numbers}
          />
        </Cell>
        <Cell span={12}>
          <Suspense fallback={<div className={styles.waiting} />}>
            <GrowthSection
              at={at}
              scenarioName={own.stamp.scenarioName}
              metric={metric}
              entity={technology}
              chosen={view.growth}
              model={model}
              published={(span) => publishedGrowth(rows, technology, span)}
              numbers={numbers}
            />
          </Suspense>
        </Cell>
        <Cell span={6}>
          <ForecastChartCard spec={chart(growthChart)} cardId="growth-range" height={260} phoneHeight={260} />
        </Cell>
        <Cell span={6}>
          <ForecastChartCard
            spec={chart(comparisonChart)}
            cardId="scenario-comparison"
            height={260}
            phoneHeight={240}
          />
        </Cell>
        <Cell span={12}>
          <SourceList sources={numbers.listed} />
        </Cell>
      </Grid>
    </Page>
  );
}

/** The address in view without its revision, so that it follows the newest. */
function liveAddress(query: SearchParams): string {
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    name === 'revision'
      ? []
      : [value ?? []]
          .flat()
          .slice(0, 1)
          .map((first) => [name, first]),
  );
  return kept.length === 0 ? '/forecasts' : `/forecasts?${new URLSearchParams(kept).toString()}`;
}
