import { Card, Cell, EmptyState, Grid, Page, PageHead } from '@waveguide/ui';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ReviewFilter } from '../../../review/review-filter';
import { ReviewList } from '../../../review/review-list';
import { reviewView, type ReviewView } from '../../../review/review-views';
import { reviewsFinding } from '../../../review/review-text';
import { SignInToReview } from '../../../review/sign-in-to-review';
import { api } from '../../../trpc/server';
import { askedOf, pageAddress, readListPlace } from '../../../view/list-address';
import { ListSearch } from '../../../view/list-search';
import { singleValue, type PageSearch } from '../../../view/page-search';
import { Pager } from '../../../view/pager';

export const metadata: Metadata = { title: 'Reviews' };

const PATH = '/forecasts/reviews';
const ON_A_PAGE = 25;

/** What each view asks for. */
const ASKED = {
  open: { status: 'open' },
  mine: { status: 'any', mine: true },
  published: { status: 'published' },
} as const satisfies Record<ReviewView, object>;

const EMPTY: Readonly<Record<ReviewView, string>> = {
  open: 'Nothing waits for a review.',
  mine: 'You have not submitted anything yet.',
  published: 'No reviewed proposal has been published yet.',
};

/** Every proposal that waits for somebody, one's own, or what became revisions. */
export default async function ReviewsPage({ searchParams }: { readonly searchParams: PageSearch }) {
  const [query, caller] = await Promise.all([searchParams, api()]);
  const view = reviewView(singleValue(query.show));
  const me = await caller.session.me();
  if (!me.permissions.includes('proposals.read')) return <SignInToReview />;
  const place = readListPlace(query);
  const { proposals, total, counts } = await caller.proposals.list({
    ...ASKED[view],
    ...askedOf(place),
    size: ON_A_PAGE,
  });
  return (
    <Page>
      <PageHead
        kicker="Reviews"
        title={reviewsFinding(counts)}
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
            {(total > ON_A_PAGE || place.search !== '') && (
              <ListSearch label="Reason, proposer or scenario" path={PATH} query={query} search={place.search} />
            )}
            {proposals.length === 0 ? (
              <EmptyState title={place.search === '' && total === 0 ? EMPTY[view] : 'No proposal fits.'}>
                Change a range in the workbench of a <Link href="/forecasts/scenarios">scenario</Link> and submit it.
              </EmptyState>
            ) : (
              <ReviewList proposals={proposals} />
            )}
            <Pager
              page={place.page}
              size={ON_A_PAGE}
              total={total}
              nouns={['proposal', 'proposals']}
              step={{ kind: 'link', hrefOf: pageAddress(PATH, { query }) }}
            />
          </Card>
        </Cell>
      </Grid>
    </Page>
  );
}
