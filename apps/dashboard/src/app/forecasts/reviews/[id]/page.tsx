import { formatPartialDate, isolated } from '@waveguide/quantity';
import { Card, Cell, EmptyState, Grid, Page, PageHead, Pill } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { CommentForm } from '../../../../review/comment-form';
import { CommentList } from '../../../../review/comment-list';
import { ReviewActions } from '../../../../review/review-actions';
import { ReviewEffect } from '../../../../review/review-effect';
import { ReviewHistory } from '../../../../review/review-history';
import { SignInToReview } from '../../../../review/sign-in-to-review';
import { STATUS_WORDS } from '../../../../review/review-text';
import { CorrelationChanges } from '../../../../revisions/correlation-changes';
import { driverAddress } from '../../../../revisions/change-text';
import { DriverChanges } from '../../../../revisions/driver-changes';
import { comparisonAddress } from '../../../../revisions/revision-reference';
import { services } from '../../../api/services';
import { api, orNotFound } from '../../../../trpc/server';
import styles from './review-page.module.css';

export const metadata: Metadata = { title: 'Review' };

/** One proposal: what it changes and does, what was said about it, and the next step. */
export default async function ReviewPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const [{ id }, caller] = await Promise.all([params, api()]);
  const me = await caller.session.me();
  if (!me.permissions.includes('proposals.read')) return <SignInToReview />;
  const proposal = await orNotFound(caller.proposals.byId({ id }));
  const { scenarioId, parentNumber, round, may, proposer } = proposal;
  const at = { scenarioId, revision: parentNumber };
  const [parent, { correlations }, { phases }, { sources }] = await Promise.all([
    caller.forecasts.drivers(at),
    caller.revisions.correlations(at),
    caller.timeline.phases(),
    caller.sources.lines(),
  ]);
  const about = (key: string | null) => proposal.comments.filter((comment) => comment.key === key);
  const changed = new Set(proposal.changes.map(({ key }) => key));
  const general = proposal.comments.filter(({ key }) => key === null || !changed.has(key));
  const today = (await services().now()).toISOString().slice(0, 10);
  const status = STATUS_WORDS[proposal.status];
  return (
    <Page>
      <PageHead
        kicker={`Review of a change to the ${isolated(proposal.scenarioName)} scenario`}
        title={proposal.message}
        standfirst={
          <>
            <Pill tone={status.tone}>{status.label}</Pill> Submitted by <bdi>{proposer.name}</bdi> on{' '}
            {formatPartialDate(proposal.createdAt.slice(0, 10))}
            {round > 1 && `, now in round ${round}`}, from revision {parentNumber}.{' '}
            {proposal.publishedNumber !== null && (
              <Link
                href={comparisonAddress(
                  { scenarioId, number: parentNumber },
                  { scenarioId, number: proposal.publishedNumber },
                )}
              >
                Compare revisions {parentNumber} and {proposal.publishedNumber}
              </Link>
            )}{' '}
            <Link href="/forecasts/reviews">All reviews</Link>
          </>
        }
      />
      <ReviewActions proposal={proposal} />
      <Grid>
        <Cell span={7}>
          <div className={styles.column}>
            <Card
              title="What it changes"
              subtitle={`From revision ${parentNumber} (dotted) to what is proposed, with the reason for each`}
              kind="wide"
            >
              {proposal.changes.length === 0 && proposal.correlationChanges.length === 0 && (
                <EmptyState title="Nothing differs from the revision it was made from." />
              )}
              <DriverChanges
                label="Drivers that change"
                changes={proposal.changes}
                beforeName={`Revision ${parentNumber}`}
                afterName="Proposed"
                sources={new Map(sources.map((source) => [source.id, source]))}
                hrefOf={(key) => driverAddress(scenarioId, key)}
                under={({ key, name }) => (
                  <>
                    <CommentList label={`Comments on ${name}`} comments={about(key)} round={round} />
                    {may.comment && <CommentForm proposalId={id} round={round} driver={{ key, name }} />}
                  </>
                )}
              />
              <CorrelationChanges changes={proposal.correlationChanges} />
            </Card>
            <Card title="On the proposal as a whole" kind="light">
              {general.length === 0 && !may.comment && <EmptyState title="Nobody has commented on the whole." />}
              <CommentList label="Comments on the proposal" comments={general} round={round} />
              {may.comment && <CommentForm proposalId={id} round={round} driver={null} />}
            </Card>
          </div>
        </Cell>
        <Cell span={5}>
          <div className={styles.column}>
            <ReviewEffect
              proposal={proposal}
              parent={parent}
              correlations={correlations}
              phases={phases}
              today={today}
            />
            <Card title="What has happened" kind="light">
              <ReviewHistory events={proposal.events} />
            </Card>
          </div>
        </Cell>
      </Grid>
    </Page>
  );
}
