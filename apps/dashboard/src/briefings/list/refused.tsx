import { EmptyState, Page, PageHead } from '@waveguide/ui';
import Link from 'next/link';
import styles from './briefing-list.module.css';

/** What somebody sees who may collect charts and not see briefings: what they are, and what is needed. */
export function BriefingListRefused({ signedIn }: { readonly signedIn: boolean }) {
  return (
    <Page>
      <PageHead
        kicker="Briefings"
        title="A briefing takes charts along as slides, pages, pictures and a workbook"
        standfirst="Its numbers stay at the revision that was chosen, and every slide says its source, its date and the way back."
      />
      <div className={styles.refused}>
        {signedIn ? (
          <EmptyState title="Your account reads what is published.">
            Analysts, reviewers and administrators compose briefings. An administrator can change your role; charts that
            you collect with <b>Add to briefing</b> stay in your tray until then.
          </EmptyState>
        ) : (
          <EmptyState title="Composing one needs an analyst’s account.">
            <a href="/sign-in?next=/briefings">Sign in</a>, or begin without: <b>Add to briefing</b> at any chart, for
            example of the <Link href="/forecasts">forecasts</Link>, collects it in a tray on this device, and the tray
            stays when you sign in. Every single chart can be downloaded without an account.
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
