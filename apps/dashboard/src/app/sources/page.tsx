import { formatPartialDate } from '@waveguide/quantity';
import { Card, Cell, DataTable, EmptyState, Grid, Notice, Page, PageHead, type DataTableColumn } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { readSourceSearch } from '../../sources/source-search';
import { SourceFilter } from '../../sources/source-filter';
import { kindText, tierWord } from '../../sources/source-text';
import type { RouterOutputs } from '@waveguide/api';
import { api } from '../../trpc/server';
import { pageAddress, readListPlace } from '../../view/list-address';
import { singleValue, type PageSearch } from '../../view/page-search';
import { Pager } from '../../view/pager';

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
  { id: 'kind', header: 'Kind', cell: ({ kind }) => kindText(kind) },
  { id: 'tier', header: 'Evidence', cell: ({ tier }) => tierWord(tier) },
  { id: 'citations', header: 'Cited by', align: 'end', cell: ({ citationCount }) => citationCount },
];

const ON_A_PAGE = 50;

export default async function SourcesPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const query = await searchParams;
  const { search, ignored } = readSourceSearch({
    text: singleValue(query.text),
    kind: singleValue(query.kind),
    tier: singleValue(query.tier),
  });
  const caller = await api();
  const { page } = readListPlace(query);
  const [{ sources, total, all }, readTo] = await Promise.all([
    caller.sources.list({ ...search, page, size: ON_A_PAGE }),
    caller.sources.readTo(),
  ]);
  return (
    <Page>
      <PageHead
        kicker="Sources"
        title={`${all.toLocaleString('en-US')} documents stand behind the numbers`}
        standfirst={`Primary is the publisher’s own page, secondary a named press report, tertiary a repost or somebody quoting somebody else. Tertiary evidence is left out of consensus. ${readTo.note}`}
      />
      <SourceFilter shown={total} total={all} />
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
                Try fewer words, or <Link href="/sources">show all {all}</Link>.
              </EmptyState>
            ) : (
              <DataTable caption="Sources" columns={COLUMNS} rows={sources} rowKey={({ id }) => id} rowHeader="title" />
            )}
            <Pager
              page={page}
              size={ON_A_PAGE}
              total={total}
              nouns={['source', 'sources']}
              step={{ kind: 'link', hrefOf: pageAddress('/sources', { query }) }}
            />
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
