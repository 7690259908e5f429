import { Card, Cell, EmptyState, Grid, Page, PageHead } from '@waveguide/ui';
import type { ApiCaller } from '@waveguide/api';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ReviewFilter } from '../../../review/review-filter';
import { ReviewList } from '../../../review/review-list';
import { reviewView, type ReviewView } from '../../../review/review-views';
import { reviewsFinding, type ProposalHeader } from '../../../review/review-words';
import { SignInToReview } from '../../../review/sign-in-to-review';
import { api } from '../../../trpc/server';
import { singleValue, type PageSearch } from '../../../view/page-search';

export const metadata: Metadata = { title: 'Reviews' };

const MOST_LISTED = 100;

const EMPTY: Readonly<Record<ReviewView, string>> = {
  open: 'Nothing waits for a review.',
  mine: 'You have not submitted anything yet.',
  published: 'No reviewed proposal has been published yet.',
};

async function listed(caller: ApiCaller, view: ReviewView, userId: string | null): Promise<readonly ProposalHeader[]> {
  const of = async (status: 'open' | 'published' | 'withdrawn') =>
    (await caller.proposals.list({ status, limit: MOST_LISTED })).proposals;
  if (view !== 'mine') return of(view);
  const all = (await Promise.all([of('open'), of('published'), of('withdrawn')])).flat();
  return all
    .filter(({ proposer }) => userId !== null && proposer.userId === userId)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** Every proposal that waits for somebody, one's own, or what became revisions. */
export default async function ReviewsPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const [query, caller] = await Promise.all([searchParams, api()]);
  const view = reviewView(singleValue(query.show));
  const me = await caller.session.me();
  if (!me.permissions.includes('proposals.read')) return <SignInToReview />;
  const [open, proposals] = await Promise.all([listed(caller, 'open', null), listed(caller, view, me.userId)]);
  return (
    <Page>
      <PageHead
        kicker="Reviews"
        title={reviewsFinding(open)}
        standfirst={
          <>
            A proposal becomes a revision once somebody approves it.{' '}
            <Link href="/forecasts/scenarios">All scenarios</Link>
          </>
        }
      />
      <Grid>
        <Cell span={12}>
          <Card title="Proposals" subtitle="The one that changed last first" kind="wide" aside={<ReviewFilter />}>
            {proposals.length === 0 ? (
              <EmptyState title={EMPTY[view]}>
                Change a range in the workbench of a <Link href="/forecasts/scenarios">scenario</Link> and submit it.
              </EmptyState>
            ) : (
              <ReviewList proposals={proposals} />
            )}
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
