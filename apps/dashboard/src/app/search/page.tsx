import { isolated } from '@waveguide/quantity';
import { Button, Card, Cell, Grid, Notice, Page, PageHead, Rows } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { FoundText, ReadNote } from '../../search/found-text';
import {
  kindName,
  kindOf,
  resultText,
  shownText,
  totalOf,
  type FoundAnswer,
  type FoundKind,
} from '../../search/kind-text';
import { api, settled } from '../../trpc/server';
import { singleValue, type PageSearch } from '../../view/page-search';
import styles from './search-page.module.css';

export const metadata: Metadata = { title: 'Search' };

/** The address of a search, narrowed to a kind if one is named. */
function addressOf(text: string, kind: FoundKind | null): string {
  return `/search?${new URLSearchParams({ q: text, ...(kind === null ? {} : { kind }) }).toString()}`;
}

function Groups({
  answer,
  text,
  kind,
}: {
  readonly answer: FoundAnswer;
  readonly text: string;
  readonly kind: FoundKind | null;
}) {
  return answer.groups
    .filter(({ entries }) => entries.length > 0)
    .map((group) => (
      <Cell key={group.kind} span={12}>
        <Card kind="wide" title={kindName(group.kind)} subtitle={shownText(group)}>
          <Rows>
            {group.entries.map((entry) => (
              <li key={entry.id} className={styles.entry}>
                <Link href={entry.address}>
                  <FoundText text={entry.title} words={answer.words} />
                </Link>
                <span className={styles.context}>
                  <FoundText text={entry.context} words={answer.words} />
                </span>
              </li>
            ))}
          </Rows>
          {kind === null && group.entries.length < group.total && (
            <p className={styles.more}>
              <Link href={addressOf(text, group.kind)}>Show more {kindName(group.kind).toLowerCase()}</Link>
            </p>
          )}
        </Card>
      </Cell>
    ));
}

/** The search as a page: for who has no script, and for links to a search. */
export default async function SearchPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const query = await searchParams;
  const text = (singleValue(query.q) ?? '').trim();
  const kind = kindOf(singleValue(query.kind));
  const found =
    text === '' ? null : await settled((await api()).search.find({ text, ...(kind === null ? {} : { kind }) }));
  const answer = found?.ok === true ? found.value : null;
  const total = answer === null ? 0 : totalOf(answer.groups);
  return (
    <Page>
      <PageHead
        kicker="Search"
        title={answer === null ? 'Find anything' : `${resultText(total)} for “${isolated(text)}”`}
      />
      <form role="search" action="/search" className={styles.form} aria-label="Everything">
        <label>
          Words or a name
          <input key={text} type="search" name="q" maxLength={200} defaultValue={text.slice(0, 200)} />
        </label>
        <Button type="submit">Search</Button>
      </form>
      {found?.ok === false && <Notice tone="caution">{found.error.message}</Notice>}
      {answer !== null && (
        <>
          <div className={styles.note}>
            <ReadNote answer={answer} />
          </div>
          {answer.groups.length === 0 ? (
            <Notice tone="caution">
              Nothing has these words. Try fewer of them, or a name: of a vendor, a product or a publisher.
            </Notice>
          ) : (
            <nav aria-label="Kinds" className={styles.kinds}>
              <Link href={addressOf(text, null)} {...(kind === null ? { 'aria-current': 'true' as const } : {})}>
                All {total.toLocaleString('en-US')}
              </Link>
              {answer.groups.map((group) => (
                <Link
                  key={group.kind}
                  href={addressOf(text, group.kind)}
                  {...(kind === group.kind ? { 'aria-current': 'true' as const } : {})}
                >
                  {kindName(group.kind)} {group.total.toLocaleString('en-US')}
                </Link>
              ))}
            </nav>
          )}
          <Grid>
            <Groups answer={answer} text={text} kind={kind} />
          </Grid>
        </>
      )}
    </Page>
  );
}
