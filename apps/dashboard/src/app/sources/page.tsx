import { formatPartialDate } from '@waveguide/quantity';
import { Card, Cell, DataTable, EmptyState, Grid, Notice, Page, PageHead, type DataTableColumn } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { readSourceSearch } from '../../sources/source-search';
import { SourceFilter } from '../../sources/source-filter';
import { kindWords } from '../../sources/source-words';
import type { RouterOutputs } from '@waveguide/api';
import { api } from '../../trpc/server';
import { singleValue, type PageSearch } from '../../view/page-search';

export const metadata: Metadata = { title: 'Sources' };

type ListedSource = RouterOutputs['sources']['list']['sources'][number];

const COLUMNS: readonly DataTableColumn<ListedSource>[] = [
  {
    id: 'published',
    header: 'Published',
    nowrap: true,
    cell: ({ publishedOn }) => (publishedOn.kind === 'present' ? formatPartialDate(publishedOn.value) : publishedOn),
  },
  { id: 'publisher', header: 'Publisher', cell: ({ publisher }) => publisher },
  { id: 'title', header: 'Title', cell: ({ id, title }) => <Link href={`/sources/${id}`}>{title}</Link> },
  { id: 'kind', header: 'Kind', cell: ({ kind }) => kindWords(kind) },
  { id: 'tier', header: 'Evidence', cell: ({ tier }) => tier },
  { id: 'citations', header: 'Cited by', align: 'end', cell: ({ citationCount }) => citationCount },
];

export default async function SourcesPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const query = await searchParams;
  const { search, ignored } = readSourceSearch({
    text: singleValue(query.text),
    kind: singleValue(query.kind),
    tier: singleValue(query.tier),
  });
  const { sources, total } = await (await api()).sources.list(search);
  return (
    <Page>
      <PageHead
        kicker="Sources"
        title={`${total} documents stand behind the numbers`}
        standfirst="Primary is the publisher’s own page, secondary a named press report, tertiary a repost or somebody quoting somebody else. Tertiary evidence is left out of consensus."
      />
      <SourceFilter shown={sources.length} total={total} />
      {ignored > 0 && (
        <Notice tone="caution">The address asks for a kind or tier that does not exist; it was left out.</Notice>
      )}
      <Grid>
        <Cell span={12}>
          <Card
            kind="wide"
            title="Every source, newest first"
            subtitle="“Cited by” counts the records that lean on it"
            source="How each was read, and how its date was obtained, stands on its page."
          >
            {sources.length === 0 ? (
              <EmptyState title="No source fits this filter.">
                Try fewer words, or <Link href="/sources">show all {total}</Link>.
              </EmptyState>
            ) : (
              <DataTable caption="Sources" columns={COLUMNS} rows={sources} rowKey={({ id }) => id} rowHeader="title" />
            )}
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
