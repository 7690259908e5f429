import type { RouterOutputs } from '@waveguide/api';
import { HEADLINE_YEAR } from '@waveguide/forecasts';
import { atHead, isolated } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { Card, Cell, EmptyState, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeRecord } from '../../changes/change-record';
import { FeedList } from '../../changes/feed-list';
import { ScenarioLinks } from '../../changes/scenario-links';
import { OutputComparison } from '../../revisions/output-comparison';
import { api, orNotFound } from '../../trpc/server';
import { askedOf, pageAddress, readListPlace } from '../../view/list-address';
import { ListSearch } from '../../view/list-search';
import { singleValue, type PageSearch } from '../../view/page-search';
import { Pager } from '../../view/pager';

interface ChangesPageProps {
  readonly searchParams: PageSearch;
}

const ON_A_PAGE = 25;
/** Scenarios whose record is one press away; the others are found by their words. */
const SCENARIOS_NAMED = 6;

export async function generateMetadata({ searchParams }: ChangesPageProps): Promise<Metadata> {
  const scenario = singleValue((await searchParams).scenario);
  const query = scenario === undefined ? '' : `?${new URLSearchParams({ scenario }).toString()}`;
  return {
    title: 'What changed, and why',
    alternates: { types: { 'application/atom+xml': `/changes.atom${query}` } },
  };
}

type Entry = RouterOutputs['revisions']['changes']['entries'][number];

/** The newest revision that stands on an earlier one: what it moved can be shown. */
const newestMove = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ stamp }) => stamp.parentNumber !== null);

function inNumbers({ outputs }: Entry) {
  return outputs.flatMap(({ unit, year, before, after }) =>
    before === null ? [] : [{ unit, rows: [{ year, from: before, to: after }] }],
  );
}

/** What every published revision changed, and why, the newest first. */
export default async function ChangesPage({ searchParams }: ChangesPageProps) {
  const query = await searchParams;
  const place = readListPlace(query);
  const scenarioId = singleValue(query.scenario);
  const caller = await api();
  const [{ entries, total, scenario }, { scenarios }] = await Promise.all([
    orNotFound(
      caller.revisions.changes({
        ...askedOf(place),
        size: ON_A_PAGE,
        ...(scenarioId === undefined ? {} : { scenarioId }),
      }),
    ),
    caller.scenarios.list({ page: 1, size: SCENARIOS_NAMED }),
  ]);
  const newest = entries[0];
  const move = newestMove(entries);
  const counted = technologyName('co-packaged').noun;
  return (
    <Page>
      <PageHead
        kicker={scenario === null ? 'What changed, and why' : `What changed in ${isolated(scenario.name)}, and why`}
        title={newest?.title ?? 'No revision fits'}
        {...(newest === undefined
          ? {}
          : {
              standfirst: (
                <>
                  Because: <bdi>{newest.stamp.message}</bdi>
                </>
              ),
            })}
      />
      <ScenarioLinks scenarios={scenarios} chosen={scenario} />
      <Grid>
        {move !== undefined && (
          <Cell span={12}>
            <Card
              title={`${isolated(move.stamp.scenarioName)}, revision ${move.stamp.number}, in numbers`}
              subtitle={`${atHead(counted)} in ${HEADLINE_YEAR}: P50 with P10 to P90 of each stored result`}
              kind="wide"
            >
              <OutputComparison
                outputs={inNumbers(move)}
                names={move.outputs.map(({ name }) => atHead(name))}
                year={HEADLINE_YEAR}
                beforeName={`Revision ${move.stamp.parentNumber ?? ''}`}
                afterName={`Revision ${move.stamp.number}`}
              />
            </Card>
          </Cell>
        )}
        <Cell span={8}>
          <Card title="The record" subtitle={`Newest first; numbers are P50 of ${counted}`} kind="wide">
            {(total > ON_A_PAGE || place.search !== '') && (
              <ListSearch label="Reason or author" path="/changes" query={query} search={place.search} />
            )}
            {entries.length === 0 && (
              <EmptyState title="No revision fits.">
                Try fewer words, or <Link href="/changes">show all</Link>.
              </EmptyState>
            )}
            <ChangeRecord entries={entries} />
            <Pager
              page={place.page}
              size={ON_A_PAGE}
              total={total}
              nouns={['revision', 'revisions']}
              step={{ kind: 'link', hrefOf: pageAddress('/changes', { query }) }}
            />
          </Card>
        </Cell>
        <Cell span={4}>
          <Card title="Follow" subtitle="Atom feeds, for any feed reader">
            <FeedList scenarios={scenarios} />
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
