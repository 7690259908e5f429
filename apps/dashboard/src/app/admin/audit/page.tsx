import type { RouterOutputs } from '@waveguide/api';
import { Card, Cell, DataTable, EmptyState, Grid, Page, PageHead, type DataTableColumn } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { adminApi } from '../../../accounts/admin-only';
import { detailText } from '../../../accounts/detail-text';
import { momentText } from '../../../accounts/moment';
import { pageAddress, readListPlace } from '../../../view/list-address';
import { ListSearch } from '../../../view/list-search';
import { singleValue, type PageSearch } from '../../../view/page-search';

export const metadata: Metadata = { title: 'Audit trail' };

type Event = RouterOutputs['audit']['list']['events'][number];

const COLUMNS: readonly DataTableColumn<Event>[] = [
  { id: 'when', header: 'When', nowrap: true, cell: ({ occurredAt }) => momentText(new Date(occurredAt)) },
  { id: 'who', header: 'Who', cell: ({ actor }) => actor.name },
  { id: 'what', header: 'What', nowrap: true, cell: ({ action }) => action },
  { id: 'subject', header: 'Of', cell: ({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}` },
  { id: 'detail', header: 'Detail', cell: ({ detail }) => (detail === null ? 'none' : detailText(detail)) },
];

const PATH = '/admin/audit';
const ON_A_PAGE = 50;

export default async function AuditPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const caller = await adminApi('/admin/audit');
  const query = await searchParams;
  const { search } = readListPlace(query);
  const wanted = singleValue(query.before);
  const before = wanted !== undefined && /^\d{1,18}$/.test(wanted) ? wanted : undefined;
  const { events, next, total } = await caller.audit.list({
    limit: ON_A_PAGE,
    ...(before === undefined ? {} : { before }),
    ...(search === '' ? {} : { search }),
  });
  const place = (from: string | null) =>
    pageAddress(PATH, { query: { search: search || undefined, before: from ?? undefined } })(1);
  return (
    <Page>
      <PageHead
        kicker="Administration"
        title="Who did what"
        standfirst={
          <>
            The trail can be added to and never changed, not even by the application.{' '}
            <Link href="/admin">Back to accounts</Link>
          </>
        }
      />
      <Grid>
        <Cell span={12}>
          <Card
            kind="wide"
            title={before === undefined ? 'Newest first' : 'Earlier events'}
            actions={
              <>
                {before !== undefined && <Link href={place(null)}>Newest</Link>}
                {next !== null && <Link href={place(next)}>Earlier</Link>}
              </>
            }
          >
            <ListSearch
              label="Who, what or of what"
              path={PATH}
              query={search === '' ? {} : { search }}
              search={search}
            />
            <p>{total === 1 ? '1 event' : `${total.toLocaleString('en-US')} events`}</p>
            {events.length === 0 ? (
              <EmptyState title="Nothing happened before this." />
            ) : (
              <DataTable caption="Audit trail" columns={COLUMNS} rows={events} rowKey={({ id }) => id} />
            )}
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
