import { Cell, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { LivePublications } from '../../../live/live-publications';
import { ScenarioCard, type ScenarioLine } from '../../../scenarios/scenario-card';
import { scenariosFinding } from '../../../scenarios/scenarios-finding';
import { api } from '../../../trpc/server';
import { singleValue, type PageSearch } from '../../../view/page-search';

export const metadata: Metadata = { title: 'Scenarios' };

const behind = ({ parent, parentHeadNumber, archived }: ScenarioLine) =>
  !archived && parent !== null && parentHeadNumber !== null && parentHeadNumber > parent.revisionNumber;

/** Every scenario with what it changes of its parent, and what its parent would change in it. */
export default async function ScenariosPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const archived = singleValue((await searchParams).archived) === 'show';
  const caller = await api();
  const [{ scenarios }, me] = await Promise.all([
    caller.scenarios.list({ includeArchived: true }),
    caller.session.me(),
  ]);
  const canWrite = me.permissions.includes('scenarios.write');
  const open = scenarios.filter((scenario) => !scenario.archived);
  const shown = archived ? scenarios : open;
  const rebases = new Map(
    await Promise.all(
      shown
        .filter(behind)
        .map(async ({ id }) => [id, await caller.scenarios.rebasePreview({ scenarioId: id })] as const),
    ),
  );
  const nameOf = new Map(scenarios.map(({ id, name }) => [id, name]));
  const hidden = scenarios.length - open.length;
  return (
    <Page>
      <PageHead
        kicker="Scenarios"
        title={scenariosFinding({ names: open.map(({ name }) => name), behind: rebases.size })}
        standfirst={
          <>
            A scenario keeps only what it changes over the revision of its parent that it stands on. When the parent
            publishes, nothing moves here until somebody accepts it.{' '}
            {me.permissions.includes('proposals.read') && <Link href="/forecasts/reviews">Reviews</Link>}
          </>
        }
      />
      <LivePublications known={open.map(({ id, headNumber }) => ({ scenarioId: id, number: headNumber }))} />
      <Grid>
        {shown.map((scenario) => (
          <Cell key={scenario.id} span={12}>
            <ScenarioCard
              scenario={scenario}
              parentName={
                scenario.parent === null ? null : (nameOf.get(scenario.parent.scenarioId) ?? scenario.parent.scenarioId)
              }
              rebase={rebases.get(scenario.id) ?? null}
              origins={open}
              canWrite={canWrite}
            />
          </Cell>
        ))}
        {hidden > 0 && (
          <Cell span={12}>
            {archived ? (
              <Link href="/forecasts/scenarios">Hide what is archived</Link>
            ) : (
              <Link href="/forecasts/scenarios?archived=show">
                Show {hidden} archived {hidden === 1 ? 'scenario' : 'scenarios'}
              </Link>
            )}
          </Cell>
        )}
      </Grid>
    </Page>
  );
}
