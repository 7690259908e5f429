import { Card, Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import { BriefingList } from '../../briefings/briefing-list';
import { NewBriefing } from '../../briefings/briefing-list-new';
import { BriefingListRefused } from '../../briefings/briefing-list-refused';
import styles from '../../briefings/briefing-list.module.css';
import { listFinding } from '../../briefings/briefing-list-words';
import { EarlierFile } from '../../briefings/earlier-file';
import { api } from '../../trpc/server';

export const metadata: Metadata = { title: 'Briefings' };

/** Briefings under work, and the check of a file that left the house earlier. */
export default async function BriefingsPage() {
  const caller = await api();
  const me = await caller.session.me();
  if (!me.permissions.includes('briefings.read')) return <BriefingListRefused signedIn={me.kind === 'user'} />;
  const { items } = await caller.briefings.list({});
  const canWrite = me.permissions.includes('briefings.write');
  return (
    <Page>
      <PageHead
        kicker="Briefings"
        title={listFinding(items)}
        standfirst="Every chart of a briefing is pinned to a revision and shows the same numbers for ever; what is published later is offered slide by slide."
      />
      <Grid>
        <Cell span={8}>
          <div>
            {canWrite && (
              <div className={styles.begin}>
                <NewBriefing />
              </div>
            )}
            <BriefingList items={items} canWrite={canWrite} />
          </div>
        </Cell>
        <Cell span={4}>
          <Card
            title="Check an earlier file"
            subtitle="Which slides of a PowerPoint file exported here have newer numbers"
          >
            <EarlierFile />
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
