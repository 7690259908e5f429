import { locatorText } from '@waveguide/evidence';
import type { CitingKind, SourceCitation } from '@waveguide/evidence';
import { formatPartialDate } from '@waveguide/quantity';
import { Card, Cell, EmptyState, Grid, MissingText, Page, PageHead, Rows, WebAddress } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { citingKindHeading, kindText, pageOfRecord, tierMeaning } from '../../../sources/source-text';
import { api, orNotFound } from '../../../trpc/server';
import styles from './source-page.module.css';

interface SourcePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

const sourceOf = cache(async (id: string) => orNotFound((await api()).sources.byId({ id })));

export async function generateMetadata({ params }: SourcePageProps): Promise<Metadata> {
  return { title: (await sourceOf((await params).id)).source.title };
}

function byKind(citations: readonly SourceCitation[]): readonly (readonly [CitingKind, readonly SourceCitation[]])[] {
  const kinds = [...new Set(citations.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, citations.filter((citation) => citation.kind === kind)] as const);
}

export default async function SourcePage({ params }: SourcePageProps) {
  const { source, citations } = await sourceOf((await params).id);
  return (
    <Page>
      <PageHead kicker={source.publisher} title={source.title} />
      <Grid>
        <Cell span={5}>
          <Card title="The document">
            <dl className={styles.facts}>
              <dt>Published</dt>
              <dd>
                {source.publishedOn.kind === 'present' ? (
                  formatPartialDate(source.publishedOn.value)
                ) : (
                  <MissingText missing={source.publishedOn} full />
                )}
              </dd>
              <dt>Kind</dt>
              <dd>{kindText(source.kind)}</dd>
              <dt>Evidence</dt>
              <dd>{tierMeaning(source.tier)}</dd>
              <dt>Address</dt>
              <dd>
                {source.url.kind === 'present' ? (
                  <WebAddress address={source.url.value} />
                ) : (
                  <MissingText missing={source.url} full />
                )}
              </dd>
              <dt>How it was read</dt>
              <dd>{source.accessedNote}</dd>
              <dt>Licence</dt>
              <dd>{source.licenceNote}</dd>
            </dl>
          </Card>
        </Cell>
        <Cell span={7}>
          <Card
            title={citations.length === 1 ? 'One record leans on it' : `${citations.length} records lean on it`}
            subtitle="With the place in the document, where it is known"
          >
            {citations.length === 0 && <EmptyState title="No record cites this document." />}
            {byKind(citations).map(([kind, records]) => (
              <section key={kind} className={styles.group}>
                <h3>{citingKindHeading(kind)}</h3>
                <Rows>
                  {records.map((record) => (
                    <li key={record.recordId}>
                      <Link href={pageOfRecord(kind, record.recordId)}>{record.title}</Link>
                      {record.locator !== null && <span className={styles.locator}>{locatorText(record.locator)}</span>}
                    </li>
                  ))}
                </Rows>
              </section>
            ))}
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
