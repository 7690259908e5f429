import { Card, Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import { BriefingList } from '../../briefings/list/briefing-list';
import { NewBriefing } from '../../briefings/list/new';
import { BriefingListRefused } from '../../briefings/list/refused';
import styles from '../../briefings/list/briefing-list.module.css';
import { listFinding } from '../../briefings/list/text';
import { EarlierFile } from '../../briefings/staleness/earlier-file';
import { api } from '../../trpc/server';
import { askedOf, pageAddress, readListPlace } from '../../view/list-address';
import { ListSearch } from '../../view/list-search';
import type { PageSearch } from '../../view/page-search';
import { Pager } from '../../view/pager';

export const metadata: Metadata = { title: 'Briefings' };

const ON_A_PAGE = 20;

/** Briefings under work, and the check of a file that left the house earlier. */
export default async function BriefingsPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const query = await searchParams;
  const place = readListPlace(query);
  const caller = await api();
  const me = await caller.session.me();
  if (!me.permissions.includes('briefings.read')) return <BriefingListRefused signedIn={me.kind === 'user'} />;
  const { items, total } = await caller.briefings.list({ ...askedOf(place), size: ON_A_PAGE });
  const canWrite = me.permissions.includes('briefings.write');
  return (
    <Page>
      <PageHead
        kicker="Briefings"
        title={listFinding(items, place.search === '' ? total : null)}
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
            {(total > ON_A_PAGE || place.search !== '') && (
              <ListSearch label="Title" path="/briefings" query={query} search={place.search} />
            )}
            <BriefingList items={items} total={place.search === '' ? total : null} canWrite={canWrite} />
            <Pager
              page={place.page}
              size={ON_A_PAGE}
              total={total}
              nouns={['briefing', 'briefings']}
              step={{ kind: 'link', hrefOf: pageAddress('/briefings', { query }) }}
            />
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
