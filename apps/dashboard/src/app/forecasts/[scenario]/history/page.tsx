import { formatPartialDate } from '@waveguide/quantity';
import { Button, Card, Cell, DatedRow, EmptyState, Grid, Page, PageHead, Rows, shorthandOf } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { RouterOutputs } from '@waveguide/api';
import { LivePublications } from '../../../../live/live-publications';
import { COMPARE_FORM, ComparePick } from '../../../../revisions/compare-pick';
import { RestoreAction } from '../../../../revisions/restore-action';
import { api, orNotFound } from '../../../../trpc/server';
import styles from './history-page.module.css';

interface HistoryPageProps {
  readonly params: Promise<{ readonly scenario: string }>;
}

export const metadata: Metadata = { title: 'Revisions' };

type Change = RouterOutputs['revisions']['history']['revisions'][number]['changes'][number];

function ChangeLine({ change }: { readonly change: Change }) {
  const side = (value: Change['before']) =>
    value === null ? 'not there' : shorthandOf(value.distribution, change.unit);
  const moves = change.fields.includes('distribution') || change.before === null || change.after === null;
  return (
    <li>
      <b>{change.name}</b>{' '}
      {moves ? (
        <>
          <s>{side(change.before)}</s> → <mark>{side(change.after)}</mark>
        </>
      ) : (
        <span>{change.fields.includes('sourceIds') ? 'other sources' : 'another reason'}, same range</span>
      )}
      {change.after !== null && <span className={styles.reason}>{change.after.rationale}</span>}
    </li>
  );
}

export default async function HistoryPage({ params }: HistoryPageProps) {
  const { scenario } = await params;
  const caller = await api();
  const [{ revisions }, me] = await Promise.all([
    orNotFound(caller.revisions.history({ scenarioId: scenario })),
    caller.session.me(),
  ]);
  const [newest, second] = revisions;
  const canRestore = me.permissions.includes('revisions.commit');
  return (
    <Page>
      <PageHead
        kicker={`Revisions of the ${newest?.stamp.scenarioName ?? scenario} scenario`}
        title={
          revisions.length === 1
            ? 'One revision, as the dataset came'
            : `${revisions.length} revisions, none ever changed`
        }
        standfirst="A published revision cannot be changed or deleted; a correction is a new one. Each stands with its author, its reason and what it changed."
      />
      {newest !== undefined && (
        <LivePublications known={[{ scenarioId: scenario, number: newest.stamp.number }]} only={[scenario]} />
      )}
      <Grid>
        <Cell span={12}>
          <Card
            title="Newest first"
            kind="wide"
            {...(second === undefined
              ? {}
              : {
                  aside: (
                    <form id={COMPARE_FORM} action="/forecasts/compare" method="get">
                      <Button type="submit">Compare the chosen two</Button>
                    </form>
                  ),
                })}
          >
            {revisions.length === 0 && <EmptyState title="This scenario has no revision yet." />}
            <Rows>
              {revisions.map(({ stamp, changes }) => (
                <DatedRow
                  key={stamp.number}
                  date={stamp.createdAt}
                  when={formatPartialDate(stamp.createdAt.slice(0, 10))}
                  note={
                    <>
                      {stamp.author}; {stamp.drawCount.toLocaleString('en-US')} draws, seed {stamp.seed}, engine{' '}
                      {stamp.engineVersion}, content <code>{stamp.contentHash.slice(0, 8)}</code>{' '}
                      <Link href={`/forecasts?scenario=${scenario}&revision=${stamp.number}`}>
                        See the forecast at revision {stamp.number}
                      </Link>
                      {second !== undefined && (
                        <ComparePick
                          revision={{ scenarioId: scenario, number: stamp.number }}
                          chosen={{ a: stamp === second.stamp, b: stamp === newest?.stamp }}
                        />
                      )}
                      {canRestore && newest !== undefined && stamp !== newest.stamp && (
                        <RestoreAction
                          scenarioId={scenario}
                          scenarioName={stamp.scenarioName}
                          number={stamp.number}
                          headNumber={newest.stamp.number}
                        />
                      )}
                    </>
                  }
                >
                  <b>Revision {stamp.number}</b>: {stamp.message}
                  {changes.length > 0 && (
                    <ul className={styles.changes}>
                      {changes.map((change) => (
                        <ChangeLine key={change.key} change={change} />
                      ))}
                    </ul>
                  )}
                </DatedRow>
              ))}
            </Rows>
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
