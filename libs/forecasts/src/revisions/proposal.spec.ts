import {
  checkProposalStep,
  defaultApprovalPolicy,
  PROPOSAL_STATUSES,
  PROPOSAL_STEPS,
  type ProposalActor,
  type ProposalStatus,
} from './proposal';

const by = (status: ProposalStatus) => ({ status, proposer: { userId: 'ada', name: 'Ada' } });
const ada: ProposalActor = { userId: 'ada', mayApprove: false, policy: 'anyone-else' };
const adaMayApprove: ProposalActor = { ...ada, mayApprove: true };
const rita: ProposalActor = { userId: 'rita', mayApprove: true, policy: 'anyone-else' };
const grace: ProposalActor = { userId: 'grace', mayApprove: false, policy: 'anyone-else' };

const steps = (status: ProposalStatus, actor: ProposalActor) =>
  PROPOSAL_STEPS.filter((step) => checkProposalStep(by(status), step, actor).ok);

describe('a review', () => {
  it('lets the proposer change, merge, publish and withdraw, and never approve on their own', () => {
    expect(steps('submitted', adaMayApprove)).toEqual(['comment', 'request-changes', 'resubmit', 'merge', 'withdraw']);
    expect(steps('approved', ada)).toEqual(['comment', 'resubmit', 'merge', 'publish', 'withdraw']);
  });

  it('lets a reviewer decide, and others with neither part comment only', () => {
    expect(steps('submitted', rita)).toEqual(['comment', 'request-changes', 'approve', 'merge', 'withdraw']);
    expect(steps('changes-requested', rita)).toEqual(['comment', 'withdraw']);
    expect(steps('approved', rita)).toEqual(['comment', 'request-changes', 'merge', 'publish', 'withdraw']);
    for (const status of ['submitted', 'changes-requested', 'approved'] as const)
      expect(steps(status, grace)).toEqual(['comment']);
  });

  it('lets people approve their own where the installation allows it', () => {
    expect(checkProposalStep(by('submitted'), 'approve', { ...ada, policy: 'self-allowed' })).toEqual({
      ok: true,
      value: 'approved',
    });
    expect(checkProposalStep(by('submitted'), 'approve', adaMayApprove)).toMatchObject({
      ok: false,
      error: { code: 'own-proposal' },
    });
  });

  it('is over once it is published or withdrawn, and nothing is published that was not approved', () => {
    for (const status of ['published', 'withdrawn'] as const)
      expect(steps(status, { ...adaMayApprove, policy: 'self-allowed' })).toEqual([]);
    const publishable = PROPOSAL_STATUSES.filter((status) => checkProposalStep(by(status), 'publish', rita).ok);
    expect(publishable).toEqual(['approved']);
  });

  it('takes an account away from nobody: a proposal without one is nobody’s own', () => {
    const anonymous = { status: 'submitted' as const, proposer: { userId: null, name: 'Dataset' } };
    expect(checkProposalStep(anonymous, 'resubmit', { ...ada, userId: null }).ok).toBe(false);
  });

  it('asks for somebody else as soon as there is somebody else', () => {
    expect([0, 1, 2, 9].map(defaultApprovalPolicy)).toEqual([
      'self-allowed',
      'self-allowed',
      'anyone-else',
      'anyone-else',
    ]);
  });
});
