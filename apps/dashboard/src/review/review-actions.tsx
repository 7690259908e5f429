'use client';

import { Button, Notice, TextAction } from '@waveguide/ui';
import { ConflictPanel } from '../workbench/draft/conflict-panel';
import { resolveConflict } from '../workbench/draft/resolve-conflict';
import { EditAgain, ReplaceDraftDialog, useOpenDraft } from './edit-again';
import { proposalDraft } from './proposal-draft';
import { RequestChanges } from './request-changes';
import { nextStepText, type Proposal } from './review-text';
import { useReviewSteps } from './use-review-steps';
import { WithdrawAction } from './withdraw-action';
import styles from './review-actions.module.css';

/** What the person may do with a proposal now, and what stands in the way. */
export function ReviewActions({ proposal }: { readonly proposal: Proposal }) {
  const { id, round, may, parentNumber } = proposal;
  const steps = useReviewSteps(id, round);
  const opening = useOpenDraft(id);
  const draft = proposalDraft(proposal);
  const { conflict, pending } = steps;
  return (
    <section className={styles.actions} aria-label="Steps of the review">
      <p className={styles.next}>{nextStepText(proposal)}</p>
      {proposal.stale && proposal.publishedNumber === null && proposal.status !== 'withdrawn' && (
        <Notice tone="caution">
          A newer revision of <bdi>{proposal.scenarioName}</bdi> is out; this proposal was made from revision{' '}
          {parentNumber}. It has to be put over the newest one before it can be published.
        </Notice>
      )}
      <div className={styles.line}>
        {may.approve && (
          <Button kind="primary" aria-disabled={pending !== null} onClick={() => steps.take('approve')}>
            {pending === 'approve' ? 'Approving…' : 'Approve'}
          </Button>
        )}
        {may.publish && (
          <Button kind="primary" aria-disabled={pending !== null} onClick={() => steps.take('publish')}>
            {pending === 'publish' ? 'Running the model…' : 'Publish'}
          </Button>
        )}
        {may.merge && (
          <Button aria-disabled={pending !== null} onClick={() => steps.take('merge')}>
            {pending === 'merge' ? 'Merging…' : 'Put over the newest revision'}
          </Button>
        )}
        {may.requestChanges && <RequestChanges proposalId={id} round={round} proposerName={proposal.proposer.name} />}
        {may.resubmit && <EditAgain draft={draft} proposalId={id} scenarioName={proposal.scenarioName} />}
        {may.withdraw && <WithdrawAction onWithdraw={() => steps.take('withdraw')} />}
      </div>
      {steps.problem !== null && (
        <Notice tone="signal" action={<TextAction onClick={steps.reload}>Look again</TextAction>}>
          {steps.problem.message} Nothing was changed.
        </Notice>
      )}
      {conflict !== null && may.resubmit && (
        <ConflictPanel
          conflict={conflict}
          onResolve={(sides) => opening.open(resolveConflict(draft, conflict, sides))}
        />
      )}
      {conflict !== null && !may.resubmit && (
        <Notice tone="signal">
          Revision {conflict.headNumber}, published by {conflict.headAuthor}, changed the same drivers differently:{' '}
          {conflict.drivers
            .filter(({ changedBy }) => changedBy === 'both')
            .map(({ name }) => name)
            .join(', ')}
          . Only <bdi>{proposal.proposer.name}</bdi> can choose a side, by editing the proposal again.
        </Notice>
      )}
      <ReplaceDraftDialog opening={opening} scenarioName={proposal.scenarioName} />
      {opening.failure !== null && <Notice tone="signal">{opening.failure}</Notice>}
    </section>
  );
}
