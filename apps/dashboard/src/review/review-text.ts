import { atHead, countText, listText } from '@waveguide/quantity';
import type { RouterOutputs } from '@waveguide/api';
import type { PillTone } from '@waveguide/ui';

export type Proposal = RouterOutputs['proposals']['byId'];
export type ProposalHeader = RouterOutputs['proposals']['list']['proposals'][number];
export type ProposalStatus = ProposalHeader['status'];

interface StatusText {
  readonly label: string;
  readonly tone: PillTone;
}

/** How a review stands, in a word or two. */
export const STATUS_WORDS: Readonly<Record<ProposalStatus, StatusText>> = {
  submitted: { label: 'waits for review', tone: 'plain' },
  'changes-requested': { label: 'changes requested', tone: 'caution' },
  approved: { label: 'approved', tone: 'pass' },
  published: { label: 'published', tone: 'pass' },
  withdrawn: { label: 'withdrawn', tone: 'plain' },
};

const EVENT_WORDS: Readonly<Record<string, string>> = {
  'proposal.submit': 'submitted it for review',
  'proposal.comment': 'commented',
  'proposal.request-changes': 'asked for changes',
  'proposal.resubmit': 'submitted it again',
  'proposal.approve': 'approved it',
  'proposal.merge': 'put it over the newest revision',
  'proposal.publish': 'published it',
  'proposal.withdraw': 'withdrew it',
};

/** What somebody did, after their name. An action that this page does not know is told as it is recorded. */
export function eventText(action: string): string {
  return EVENT_WORDS[action] ?? `took the step “${action}”`;
}

/** What comes next, and by whom, in a sentence. */
export function nextStepText({ status, stale, proposer, approver, publishedNumber }: ProposalHeader): string {
  switch (status) {
    case 'submitted':
      return 'It waits for somebody who may approve.';
    case 'changes-requested':
      return `It waits for ${proposer.name} to edit it and submit it again.`;
    case 'approved':
      return stale
        ? `${approver?.name ?? 'Somebody'} approved it; the scenario has moved on since, so it has to be put over the newest revision first.`
        : `${approver?.name ?? 'Somebody'} approved it; it can be published.`;
    case 'published':
      return publishedNumber === null ? 'It is published.' : `It is revision ${publishedNumber}.`;
    case 'withdrawn':
      return 'It was taken back; nothing of it was published.';
  }
}

/** What the list of reviews says, in a sentence. */
export function reviewsFinding(counts: readonly { readonly status: ProposalStatus; readonly count: number }[]): string {
  const count = (wanted: ProposalStatus) => counts.find(({ status }) => status === wanted)?.count ?? 0;
  const parts = [
    [count('submitted'), 'waiting for review'],
    [count('changes-requested'), 'sent back for changes'],
    [count('approved'), 'ready to publish'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, text]) => `${countText(number)} ${text}`);
  if (said.length === 0) return 'No proposal is open';
  const sentence = listText(said);
  return atHead(sentence);
}
