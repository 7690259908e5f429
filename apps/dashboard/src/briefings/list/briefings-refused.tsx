import { EmptyState, Page, PageHead } from '@waveguide/ui';

export interface BriefingsRefusedProps {
  /** Whether somebody is signed in, whose role does not go this far. */
  readonly signedIn: boolean;
  /** Path to come back to after signing in. */
  readonly next: string;
}

/** Stands in place of briefings for somebody who may not see them: they are work under way. */
export function BriefingsRefused({ signedIn, next }: BriefingsRefusedProps) {
  return (
    <Page>
      <PageHead kicker="Briefings" title="Briefings are for those who write them" />
      {signedIn ? (
        <EmptyState title="Your role reads what is published.">
          Analysts, reviewers and administrators compose briefings. Ask an administrator for the role of an analyst, or
          ask the writer of this briefing for a link to it.
        </EmptyState>
      ) : (
        <EmptyState title="Sign in as an analyst, reviewer or administrator.">
          A briefing is work under way, so it is not shown without an account.{' '}
          <a href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</a> and you come back here. Everything that was
          published is on the other pages.
        </EmptyState>
      )}
    </Page>
  );
}
