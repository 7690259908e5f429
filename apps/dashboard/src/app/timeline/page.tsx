import { comparePartialDates } from '@waveguide/quantity';
import { Card, Cell, EmptyState, Grid, Page, PageHead, Rows } from '@waveguide/ui';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { PhaseSummary } from '../../timeline/phase-summary';
import { timelineFinding } from '../../timeline/timeline-finding';
import { api } from '../../trpc/server';
import { laneHeights } from '../../timeline/lane-heights';
import { AddressedChartCard } from '../../view/addressed-chart-card';
import { MilestoneRow } from '../../view/milestone-row';
import { readView } from '../../view/read-view';
import { SourceList } from '../../view/source-list';
import { mergedSources, sourceNumbers } from '../../view/source-numbers';
import styles from './timeline-page.module.css';

export const metadata: Metadata = { title: 'Timeline' };

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
    caller.charts.spec({ id: 'adoption-timeline', ...scenario }),
    caller.charts.spec({ id: 'switch-capacity', ...scenario }),
    caller.charts.spec({ id: 'product-roadmap', ...scenario }),
  ]);
  const sources = mergedSources([phases.sources, events.sources]);
  const numbers = sourceNumbers(sources);
  const planned = events.milestones
    .filter((milestone) => milestone.planned)
    .sort((a, b) => comparePartialDates(a.date, b.date));
  const contradicted = phases.phases
    .flatMap(({ checks }) => checks)
    .filter(({ stance }) => stance === 'conflicts').length;
  return (
    <Page>
      <PageHead
        kicker="Timeline"
        title={timelineFinding(events.milestones)}
        standfirst={
          <>
            <b>{events.milestones.length} dated events</b>, each with its stage and its source. A planned event stays
            planned until a source says that it happened; slips keep both dates.
          </>
        }
      />
      <Grid>
        <Cell span={12}>
          <AddressedChartCard spec={milestoneChart} {...laneHeights(milestoneChart)} />
        </Cell>
        <Cell span={6}>
          <AddressedChartCard spec={capacityChart} />
        </Cell>
        <Cell span={6}>
          <Card title="Planned, not yet confirmed" subtitle="Each moves to its stage when a source says so">
            {planned.length === 0 ? (
              <EmptyState title="Nothing is planned that has not been confirmed." />
            ) : (
              <Rows>
                {planned.map((milestone) => (
                  <MilestoneRow
                    key={milestone.id}
                    milestone={milestone}
                    note={[milestone.vendorName, milestone.note].filter((text) => text !== null).join('. ')}
                    numbers={numbers}
                  />
                ))}
              </Rows>
            )}
          </Card>
        </Cell>
        <Cell span={12}>
          <AddressedChartCard spec={roadmapChart} {...laneHeights(roadmapChart)} />
        </Cell>
        <Cell span={12}>
          <Card
            kind="wide"
            title={`Do the phases hold? ${contradicted} findings contradict them`}
            subtitle="The founding report’s phases against what the sources say since"
          >
            <div className={styles.phases}>
              {phases.phases.map((phase) => (
                <PhaseSummary key={phase.id} phase={phase} numbers={numbers} />
              ))}
            </div>
          </Card>
        </Cell>
        <Cell span={12}>
          <SourceList sources={sources} />
        </Cell>
      </Grid>
    </Page>
  );
}
