import { formatPartialDate } from '@waveguide/quantity';
import { Card, MissingText, Pill, WebAddress } from '@waveguide/ui';
import Link from 'next/link';
import type { ChartSource } from './source-numbers';
import styles from './source-list.module.css';

/** More would push the page's own content out of sight; the rest opens at a click, and print shows all. */
const OPEN_AT_MOST = 12;

function SourceItem({ source }: { readonly source: ChartSource }) {
  return (
    <li>
      <span>
        <Link href={`/sources/${source.id}`}>
          <bdi>{source.publisher}</bdi>: {source.title}
        </Link>{' '}
        <span className={styles.meta}>
          {source.publishedOn.kind === 'present' ? (
            formatPartialDate(source.publishedOn.value)
          ) : (
            <MissingText missing={source.publishedOn} />
          )}
        </span>{' '}
        {source.tier === 'tertiary' && <Pill tone="caution">tertiary</Pill>}
        {source.url.kind === 'present' && (
          <span className={styles.address}>
            <WebAddress address={source.url.value} />
          </span>
        )}
      </span>
    </li>
  );
}

/** The numbered sources of a page, with their addresses so that print keeps them. */
export function SourceList({ sources }: { readonly sources: readonly ChartSource[] }) {
  const list = (
    <ol className={styles.list}>
      {sources.map((source) => (
        <SourceItem key={source.id} source={source} />
      ))}
    </ol>
  );
  return (
    <Card
      title="Sources of this page"
      subtitle={`${sources.length} documents, numbered as cited above`}
      kind="light"
      id="sources"
    >
      {sources.length <= OPEN_AT_MOST ? (
        list
      ) : (
        <details className={styles.fold}>
          <summary>Show all {sources.length}</summary>
          {list}
        </details>
      )}
    </Card>
  );
}
