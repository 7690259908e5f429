import { formatPartialDate, isolated } from '@waveguide/quantity';
import { Button, Card, Cell, DatedRow, EmptyState, Grid, Page, PageHead, Rows } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { RouterOutputs } from '@waveguide/api';
import { LivePublications } from '../../../../live/live-publications';
import { ChangeLines } from '../../../../revisions/change-line';
import { COMPARE_FORM, ComparePick } from '../../../../revisions/compare-pick';
import { RestoreAction } from '../../../../revisions/restore-action';
import { api, orNotFound } from '../../../../trpc/server';
import { askedOf, pageAddress, readListPlace } from '../../../../view/list-address';
import { ListSearch } from '../../../../view/list-search';
import type { PageSearch } from '../../../../view/page-search';
import { Pager } from '../../../../view/pager';

interface HistoryPageProps {
  readonly params: Promise<{ readonly scenario: string }>;
  readonly searchParams: PageSearch;
}

export const metadata: Metadata = { title: 'Revisions' };

type KeptBecause = NonNullable<RouterOutputs['revisions']['history']['offer']>['because'];

const KEPT_WORDS = {
  edited: 'somebody has edited the scenario',
  'parent-edited': 'somebody has edited the scenario over which it lies',
} as const satisfies Record<KeptBecause, string>;

const ON_A_PAGE = 25;

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const [{ scenario }, query] = await Promise.all([params, searchParams]);
  const place = readListPlace(query);
  const path = `/forecasts/${scenario}/history`;
  const caller = await api();
  const [{ revisions, total, scenarioName, headNumber, offer }, me] = await Promise.all([
    orNotFound(caller.revisions.history({ scenarioId: scenario, ...askedOf(place), size: ON_A_PAGE })),
    caller.session.me(),
  ]);
  const [first, second] = revisions;
  const canRestore = me.permissions.includes('revisions.commit');
  return (
    <Page>
      <PageHead
        kicker={`Revisions of the ${isolated(scenarioName)} scenario`}
        title={
          headNumber === 1
            ? 'One revision, as it began'
            : `${headNumber.toLocaleString('en-US')} revisions, none ever changed`
        }
        standfirst={
          <>
            A published revision cannot be changed or deleted; a correction is a new one. Each stands with its author,
            its reason and what it changed.{' '}
            <Link href={`/changes?scenario=${scenario}`}>What each did to 2030, and a feed</Link>
          </>
        }
      />
      <LivePublications known={[{ scenarioId: scenario, number: headNumber }]} only={[scenario]} />
      <Grid>
        {offer !== null && (
          <Cell span={12}>
            <Card title="The dataset has a newer revision of this scenario" subtitle={offer.message}>
              <p>
                It was not taken over, because {KEPT_WORDS[offer.because]}. What it would change of the newest revision:
              </p>
              <ChangeLines changes={offer.changes} />
            </Card>
          </Cell>
        )}
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
            {(headNumber > ON_A_PAGE || place.search !== '') && (
              <ListSearch label="Reason or author" path={path} query={query} search={place.search} />
            )}
            {revisions.length === 0 && <EmptyState title="No revision fits." />}
            <Rows>
              {revisions.map(({ stamp, changes }) => (
                <DatedRow
                  key={stamp.number}
                  date={stamp.createdAt}
                  when={formatPartialDate(stamp.createdAt.slice(0, 10))}
                  note={
                    <>
                      <bdi>{stamp.author}</bdi>; {stamp.drawCount.toLocaleString('en-US')} draws, seed {stamp.seed},
                      engine {stamp.engineVersion}, content <code>{stamp.contentHash.slice(0, 8)}</code>{' '}
                      <Link href={`/forecasts?scenario=${scenario}&revision=${stamp.number}`}>
                        See the forecast at revision {stamp.number}
                      </Link>
                      {second !== undefined && (
                        <ComparePick
                          revision={{ scenarioId: scenario, number: stamp.number }}
                          chosen={{ a: stamp === second.stamp, b: stamp === first?.stamp }}
                        />
                      )}
                      {canRestore && stamp.number !== headNumber && (
                        <RestoreAction
                          scenarioId={scenario}
                          scenarioName={stamp.scenarioName}
                          number={stamp.number}
                          headNumber={headNumber}
                        />
                      )}
                    </>
                  }
                >
                  <b>Revision {stamp.number}</b>: {stamp.message}
                  <ChangeLines changes={changes} />
                </DatedRow>
              ))}
            </Rows>
            <Pager
              page={place.page}
              size={ON_A_PAGE}
              total={total}
              nouns={['revision', 'revisions']}
              step={{ kind: 'link', hrefOf: pageAddress(path, { query }) }}
            />
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
