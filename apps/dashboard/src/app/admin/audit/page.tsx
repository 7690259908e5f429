import type { RouterOutputs } from '@waveguide/api';
import { Card, Cell, DataTable, EmptyState, Grid, Page, PageHead, type DataTableColumn } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { adminApi } from '../../../accounts/admin-only';
import { detailText } from '../../../accounts/detail-text';
import { momentText } from '../../../accounts/moment';
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

export default async function AuditPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const caller = await adminApi('/admin/audit');
  const wanted = singleValue((await searchParams).before);
  const before = wanted !== undefined && /^\d{1,18}$/.test(wanted) ? wanted : undefined;
  const { events, next } = await caller.audit.list({ limit: 50, ...(before === undefined ? {} : { before }) });
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
                {before !== undefined && <Link href="/admin/audit">Newest</Link>}
                {next !== null && <Link href={`/admin/audit?before=${next}`}>Earlier</Link>}
              </>
            }
          >
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
