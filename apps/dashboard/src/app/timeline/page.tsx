import { aheadText, timelineFinding } from '@waveguide/adoption';
import { foundingReport, foundingReportIntroduction } from '@waveguide/evidence';
import { atHead, comparePartialDates, countTextCapital } from '@waveguide/quantity';
import { Card, Cell, EmptyState, Grid, Page, PageHead, Rows } from '@waveguide/ui';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { askedMilestones } from '../../timeline/asked-milestones';
import { PhaseSummary } from '../../timeline/phase-summary';
import { api } from '../../trpc/server';
import { laneHeights } from '../../timeline/lane-heights';
import { AddressedChartCard } from '../../view/addressed-chart-card';
import { pageAddress, readListPlace } from '../../view/list-address';
import { MilestoneRow } from '../../view/milestone-row';
import { Pager } from '../../view/pager';
import { readView } from '../../view/read-view';
import { SourceList } from '../../view/source-list';
import { citedOnPage, mergedSources } from '../../view/source-numbers';
import styles from './timeline-page.module.css';

export const metadata: Metadata = { title: 'Timeline' };

/** More than the dataset plans; a longer list has pages. */
const ON_A_PAGE = 50;

export default async function TimelinePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const caller = await api();
  const view = await readView(searchParams);
  const scenario = {
    scenarioId: view.scenarioId,
    ...(view.revision === undefined ? {} : { revision: view.revision }),
  };
  const [events, phases, milestoneChart, capacityChart, roadmapChart] = await Promise.all([
    caller.timeline.milestones({}),
    caller.timeline.phases(),
    caller.charts.spec({ ...askedMilestones(view), ...scenario }),
    caller.charts.spec({ id: 'switch-capacity', ...scenario }),
    caller.charts.spec({ id: 'product-roadmap', ...scenario }),
  ]);
  const query = await searchParams;
  const { page } = readListPlace(query);
  const sources = mergedSources([phases.sources, events.sources]);
  const { numbers, chart } = citedOnPage(sources, [milestoneChart, capacityChart, roadmapChart]);
  const report = foundingReport(sources);
  const planned = events.milestones
    .filter(({ status }) => status !== 'happened')
    .sort((a, b) => comparePartialDates(a.date, b.date));
  const contradicted = phases.phases
    .flatMap(({ checks }) => checks)
    .filter(({ stance }) => stance === 'conflicts').length;
  return (
    <Page>
      <PageHead
        kicker="Timeline"
        title={timelineFinding(events.milestones, events.days)}
        standfirst={
          <>
            <b>{events.milestones.length} dated events</b>, each with its stage and its source;{' '}
            {aheadText(events.milestones, events.days)}. A planned event stays planned until a source says that it
            happened, and is overdue once its last possible day has passed.
          </>
        }
      />
      <Grid>
        <Cell span={12}>
          <AddressedChartCard spec={chart(milestoneChart)} {...laneHeights(milestoneChart)} />
        </Cell>
        <Cell span={6}>
          <AddressedChartCard spec={chart(capacityChart)} />
        </Cell>
        <Cell span={6}>
          <Card
            title={atHead(aheadText(events.milestones, events.days))}
            subtitle="Each moves to its stage when a source says so; earliest first"
          >
            {planned.length === 0 ? (
              <EmptyState title="Nothing is planned that has not been confirmed." />
            ) : (
              <Rows>
                {planned.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map((milestone) => (
                  <MilestoneRow
                    key={milestone.id}
                    milestone={milestone}
                    note={[milestone.vendorName, milestone.note].filter((text) => text !== null).join('. ')}
                    numbers={numbers}
                  />
                ))}
              </Rows>
            )}
            {planned.length > ON_A_PAGE && (
              <Pager
                page={page}
                size={ON_A_PAGE}
                total={planned.length}
                nouns={['planned event', 'planned events']}
                step={{ kind: 'link', hrefOf: pageAddress('/timeline', { query }) }}
              />
            )}
          </Card>
        </Cell>
        <Cell span={12}>
          <AddressedChartCard spec={chart(roadmapChart)} {...laneHeights(roadmapChart)} />
        </Cell>
        <Cell span={12}>
          <Card
            kind="wide"
            title={`Do the phases hold? ${contradicted === 1 ? 'One finding contradicts' : `${countTextCapital(contradicted)} findings contradict`} them`}
            subtitle={`${report === undefined ? '' : `${foundingReportIntroduction(report)} `}Its phases against what the sources say since.`}
          >
            <div className={styles.phases}>
              {phases.phases.map((phase) => (
                <PhaseSummary
                  key={phase.id}
                  phase={phase}
                  overdue={events.milestones.filter(
                    ({ phaseId, status }) => phaseId === phase.id && status === 'overdue',
                  )}
                  numbers={numbers}
                />
              ))}
            </div>
          </Card>
        </Cell>
        <Cell span={12}>
          <SourceList sources={numbers.listed} />
        </Cell>
      </Grid>
    </Page>
  );
}
