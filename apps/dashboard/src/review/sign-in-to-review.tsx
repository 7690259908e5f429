import { EmptyState, Page, PageHead } from '@waveguide/ui';

/** Stands in place of reviews for somebody who may not read them: they are work that is not published. */
export function SignInToReview() {
  return (
    <Page>
      <PageHead kicker="Reviews" title="Reviews are for those who edit" />
      <EmptyState title="Sign in as an analyst to read what is proposed.">
        Proposals are not published yet, so they are not shown without an account. Everything that was published is on
        the other pages.
      </EmptyState>
    </Page>
  );
}
