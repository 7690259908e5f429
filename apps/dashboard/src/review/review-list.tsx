import { countText, formatPartialDate } from '@waveguide/quantity';
import { DatedRow, Pill, Rows } from '@waveguide/ui';
import Link from 'next/link';
import { nextStepText, STATUS_WORDS, type ProposalHeader } from './review-text';

const counted = (count: number, one: string, many: string) => `${countText(count)} ${count === 1 ? one : many}`;

/** Proposals, the one that changed last first. */
export function ReviewList({ proposals }: { readonly proposals: readonly ProposalHeader[] }) {
  return (
    <Rows>
      {proposals.map((proposal) => {
        const { label, tone } = STATUS_WORDS[proposal.status];
        return (
          <DatedRow
            key={proposal.id}
            date={proposal.updatedAt}
            when={formatPartialDate(proposal.updatedAt.slice(0, 10))}
            note={
              <>
                <bdi>{proposal.scenarioName}</bdi>, {counted(proposal.changeCount, 'driver', 'drivers')} changed,{' '}
                {counted(proposal.commentCount, 'comment', 'comments')}; by <bdi>{proposal.proposer.name}</bdi>.{' '}
                {nextStepText(proposal)}
              </>
            }
          >
            <Pill tone={tone}>{label}</Pill>{' '}
            {proposal.stale && proposal.publishedNumber === null && proposal.status !== 'withdrawn' && (
              <Pill tone="caution">behind the newest revision</Pill>
            )}{' '}
            <Link href={`/forecasts/reviews/${proposal.id}`}>{proposal.message}</Link>
          </DatedRow>
        );
      })}
    </Rows>
  );
}
