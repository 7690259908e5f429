import { oddsSentence, outputText, whatIfText } from '@waveguide/charts';
import { HEADLINE_YEAR } from '@waveguide/forecasts';
import { Cell, EmptyState, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { LivePublications } from '../../../live/live-publications';
import { ScenarioCard, type ScenarioLine } from '../../../scenarios/scenario-card';
import { scenariosFinding } from '../../../scenarios/scenarios-finding';
import { api } from '../../../trpc/server';
import { askedOf, pageAddress, readListPlace } from '../../../view/list-address';
import { ListSearch } from '../../../view/list-search';
import { singleValue, type PageSearch } from '../../../view/page-search';
import { Pager } from '../../../view/pager';

/** What the cards hold scenarios against Base by. */
const HEADLINE = { output: 'ports', entity: 'co-packaged', year: HEADLINE_YEAR } as const;

export const metadata: Metadata = { title: 'Scenarios' };

/** A card has room for what a scenario changes, so a page holds few. */
const ON_A_PAGE = 10;

const behind = ({ parent, parentHeadNumber, archived }: ScenarioLine) =>
  !archived && parent !== null && parentHeadNumber !== null && parentHeadNumber > parent.revisionNumber;

/** Every scenario with what it changes of its parent, and what its parent would change in it. */
export default async function ScenariosPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const query = await searchParams;
  const archived = singleValue(query.archived) === 'show';
  const place = readListPlace(query);
  const caller = await api();
  const [{ scenarios: shown, total, counts }, me] = await Promise.all([
    caller.scenarios.list({ ...askedOf(place), size: ON_A_PAGE, includeArchived: archived }),
    caller.session.me(),
  ]);
  const listed = shown.map(({ id }) => id);
  const odds = await caller.forecasts.odds({ ...HEADLINE, ...(listed.length === 0 ? {} : { scenarioIds: listed }) });
  const canWrite = me.permissions.includes('scenarios.write');
  const rebases = new Map(
    await Promise.all(
      shown
        .filter(behind)
        .map(async ({ id }) => [id, await caller.scenarios.rebasePreview({ scenarioId: id })] as const),
    ),
  );
  const headline = `${outputText(HEADLINE.output, HEADLINE.entity).subject} in ${HEADLINE.year}`;
  const oddsOf = new Map(
    odds.rows.flatMap(({ scenarioId, name, odds: found }) =>
      found.kind === 'missing'
        ? []
        : [[scenarioId, `${headline}. ${oddsSentence(found.value, { name, baseName: odds.baseName, unit: 'ports' })}`]],
    ),
  );
  const parents = shown.flatMap(({ parent }) => (parent === null ? [] : [parent.scenarioId]));
  const { named } = await caller.scenarios.list({ named: [...new Set(parents)], size: 1 });
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return (
    <Page>
      <PageHead
        kicker="Scenarios"
        title={scenariosFinding({ names: shown.map(({ name }) => name), open: counts.open, behind: counts.behind })}
        standfirst={
          <>
            A scenario keeps only what it changes over the revision of its parent that it stands on. When the parent
            publishes, nothing moves here until somebody accepts it. {whatIfText(odds.baseName)}{' '}
            {me.permissions.includes('proposals.read') && <Link href="/forecasts/reviews">Reviews</Link>}
          </>
        }
      />
      <LivePublications known={shown.map(({ id, headNumber }) => ({ scenarioId: id, number: headNumber }))} />
      {(total > ON_A_PAGE || place.search !== '') && (
        <ListSearch label="Name or description" path="/forecasts/scenarios" query={query} search={place.search} />
      )}
      <Grid>
        {shown.length === 0 && (
          <Cell span={12}>
            <EmptyState title="No scenario fits.">
              Try fewer words, or <Link href="/forecasts/scenarios">show all</Link>.
            </EmptyState>
          </Cell>
        )}
        {shown.map((scenario) => (
          <Cell key={scenario.id} span={12}>
            <ScenarioCard
              scenario={scenario}
              parentName={
                scenario.parent === null ? null : (nameOf.get(scenario.parent.scenarioId) ?? scenario.parent.scenarioId)
              }
              rebase={rebases.get(scenario.id) ?? null}
              origins={shown.filter((one) => !one.archived)}
              openCount={counts.open}
              canWrite={canWrite}
              odds={oddsOf.get(scenario.id) ?? null}
            />
          </Cell>
        ))}
        <Cell span={12}>
          <Pager
            page={place.page}
            size={ON_A_PAGE}
            total={total}
            nouns={['scenario', 'scenarios']}
            step={{ kind: 'link', hrefOf: pageAddress('/forecasts/scenarios', { query }) }}
          />
        </Cell>
        {counts.archived > 0 && (
          <Cell span={12}>
            {archived ? (
              <Link href="/forecasts/scenarios">Hide what is archived</Link>
            ) : (
              <Link href="/forecasts/scenarios?archived=show">
                Show {counts.archived} archived {counts.archived === 1 ? 'scenario' : 'scenarios'}
              </Link>
            )}
          </Cell>
        )}
      </Grid>
    </Page>
  );
}
