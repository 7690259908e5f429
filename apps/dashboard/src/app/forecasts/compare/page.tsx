import { HEADLINE_YEAR } from '@waveguide/forecasts';
import { Card, Cell, EmptyState, Grid, Notice, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import { createLoader, type SearchParams } from 'nuqs/server';
import { COMPARED_OUTPUTS } from '../../../revisions/compared-outputs';
import { comparisonFinding, revisionName } from '../../../revisions/comparison-text';
import { CorrelationChanges } from '../../../revisions/correlation-changes';
import { driverAddress } from '../../../revisions/change-text';
import { DriverChanges } from '../../../revisions/driver-changes';
import { OutputComparison } from '../../../revisions/output-comparison';
import { RevisionChoice } from '../../../revisions/revision-choice';
import { revisionReferenceParser, scenarioAt } from '../../../revisions/revision-reference';
import { api, settled } from '../../../trpc/server';
import { viewParsers } from '../../../view/view-state';

export const metadata: Metadata = { title: 'Compare revisions' };

const load = createLoader({ a: revisionReferenceParser, b: revisionReferenceParser, year: viewParsers.year });

/** Any two revisions, of one scenario or of two: driver by driver and output by output. */
export default async function ComparePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [asked, query, caller] = await Promise.all([load(searchParams), searchParams, api()]);
  const wanted = [asked.a, asked.b].flatMap((one) => (one === null ? [] : [one.scenarioId]));
  const [{ scenarios: first, named, total }, { sources }] = await Promise.all([
    caller.scenarios.list({ includeArchived: true, named: [...new Set(wanted)] }),
    caller.sources.lines(),
  ]);
  const scenarios = [...first, ...named.filter(({ id }) => first.every((one) => one.id !== id))];
  const base = scenarios.find(({ id }) => id === 'base') ?? scenarios[0];
  if (base === undefined)
    return (
      <Page>
        <EmptyState title="There is no scenario to compare yet." />
      </Page>
    );
  const other = scenarios.find(({ parent }) => parent?.scenarioId === base.id) ?? base;
  const a = asked.a ?? { scenarioId: base.id, number: null };
  const b = asked.b ?? { scenarioId: other.id, number: null };
  const unread = (['a', 'b'] as const).filter((name) => query[name] !== undefined && asked[name] === null);
  const answer = await settled(
    caller.revisions.compareAny({
      from: scenarioAt(a),
      to: scenarioAt(b),
      outputs: COMPARED_OUTPUTS.map(({ output, entity }) => ({ output, entity })),
    }),
  );
  const compared = answer.ok ? answer.value : null;
  const years = compared === null ? [] : (compared.outputs[0]?.rows ?? []).map(({ year }) => year);
  const year =
    asked.year !== null && years.includes(asked.year)
      ? asked.year
      : years.includes(HEADLINE_YEAR)
        ? HEADLINE_YEAR
        : (years[0] ?? HEADLINE_YEAR);
  const names =
    compared === null ? null : { beforeName: revisionName(compared.from), afterName: revisionName(compared.to) };
  return (
    <Page>
      <PageHead
        kicker="Compare revisions"
        title={
          compared === null
            ? 'These two revisions cannot be compared'
            : comparisonFinding(compared.from, compared.to, {
                drivers: compared.changes.length,
                correlations: compared.correlationChanges.length,
              })
        }
      />
      {unread.length > 0 && (
        <Notice tone="caution">
          The address could not be read in full: {unread.map((name) => `“${String(query[name])}”`).join(' and ')} is no
          revision, such as base@1. The usual one is shown instead.
        </Notice>
      )}
      <RevisionChoice scenarios={scenarios} scenarioCount={total} a={a} b={b} year={year} years={years} />
      {!answer.ok && <Notice tone="signal">{answer.error.message}</Notice>}
      {compared !== null && names !== null && (
        <Grid>
          <Cell span={12}>
            <Card
              title="Outputs"
              subtitle="P50 with P10 to P90 of each stored result. Quantiles stand side by side; the last column is how far the P50 moves."
              kind="wide"
            >
              <OutputComparison
                {...names}
                outputs={compared.outputs}
                names={COMPARED_OUTPUTS.map(({ name }) => name)}
                year={year}
              />
            </Card>
          </Cell>
          <Cell span={12}>
            <Card
              title="Drivers"
              subtitle={`${names.beforeName} → ${names.afterName}; the dotted density is the first`}
              kind="wide"
            >
              {compared.changes.length === 0 ? (
                <EmptyState title="No driver differs." />
              ) : (
                <DriverChanges
                  {...names}
                  label="Drivers that differ"
                  changes={compared.changes}
                  sources={new Map(sources.map((source) => [source.id, source]))}
                  hrefOf={(key) => driverAddress(compared.to.scenarioId, key)}
                />
              )}
              <CorrelationChanges changes={compared.correlationChanges} />
            </Card>
          </Cell>
        </Grid>
      )}
    </Page>
  );
}
