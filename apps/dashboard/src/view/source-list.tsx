import { formatPartialDate, type Maybe } from '@waveguide/quantity';
import { Card, MissingText, Pill } from '@waveguide/ui';
import Link from 'next/link';
import type { CitableSource } from './source-numbers';
import styles from './source-list.module.css';

export interface ListedSource extends CitableSource {
  readonly url: Maybe<string>;
  readonly publishedOn: Maybe<string>;
  readonly tier: string;
}

/** The numbered sources of a page, with their addresses so that print keeps them. */
export function SourceList({ sources }: { readonly sources: readonly ListedSource[] }) {
  return (
    <Card
      title="Sources of this page"
      subtitle={`${sources.length} documents, numbered as cited above`}
      kind="light"
      id="sources"
    >
      <ol className={styles.list}>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <span>
              <Link href={`/sources/${source.id}`}>
                {source.publisher}: {source.title}
              </Link>{' '}
              <span className={styles.meta}>
                {source.publishedOn.kind === 'present' ? (
                  formatPartialDate(source.publishedOn.value)
                ) : (
                  <MissingText missing={source.publishedOn} />
                )}
              </span>{' '}
              {source.tier === 'tertiary' && <Pill tone="caution">tertiary</Pill>}
              {source.url.kind === 'present' && <span className={styles.address}>{source.url.value}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
