import { eventText, nextStepText, reviewsFinding, type ProposalHeader } from './review-text';

const header: ProposalHeader = {
  id: '2f0c8a3e-6f5e-4a51-9f3b-6d1f1f8f3c11',
  scenarioId: 'base',
  scenarioName: 'Base',
  status: 'submitted',
  round: 1,
  parentNumber: 1,
  stale: false,
  message: 'Earlier midpoint',
  proposer: { userId: 'u1', name: 'Ada' },
  approver: null,
  createdAt: '2026-11-23T10:00:00.000Z',
  updatedAt: '2026-11-23T10:00:00.000Z',
  changeCount: 1,
  commentCount: 0,
  publishedNumber: null,
};

describe('words of a review', () => {
  it('says what comes next and by whom', () => {
    expect(nextStepText(header)).toContain('may approve');
    expect(nextStepText({ ...header, status: 'changes-requested' })).toContain('Ada');
    const approved = { ...header, status: 'approved', approver: { userId: 'u2', name: 'Rita' } } as const;
    expect(nextStepText(approved)).toBe('Rita approved it; it can be published.');
    expect(nextStepText({ ...approved, stale: true })).toContain('newest revision first');
    expect(nextStepText({ ...approved, status: 'published', publishedNumber: 4 })).toBe('It is revision 4.');
  });

  it('counts what is open', () => {
    const statuses = (...all: readonly ProposalHeader['status'][]) =>
      [...new Set(all)].map((status) => ({ status, count: all.filter((each) => each === status).length }));
    expect(reviewsFinding([])).toBe('No proposal is open');
    expect(reviewsFinding(statuses('published', 'withdrawn'))).toBe('No proposal is open');
    expect(reviewsFinding(statuses('submitted'))).toBe('One waiting for review');
    expect(reviewsFinding(statuses('submitted', 'approved', 'submitted', 'changes-requested'))).toBe(
      'Two waiting for review, one sent back for changes and one ready to publish',
    );
    expect(reviewsFinding([{ status: 'submitted', count: 1000 }])).toBe('1,000 waiting for review');
  });

  it('tells an unknown step as it is recorded', () => {
    expect(eventText('proposal.approve')).toBe('approved it');
    expect(eventText('proposal.dance')).toContain('proposal.dance');
  });
});
