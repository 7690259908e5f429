import type { RouterInputs } from '../app-router';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

/** Every publication runs the engine with all its draws. */

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
  await api.caller(root).settings.setApproval({ policy: 'anyone-else' });
});
afterEach(() => api.close());

const root = signedIn('admin', 'Root');
const ada = signedIn('analyst', 'Ada');
const grace = signedIn('analyst', 'Grace');
const rita = signedIn('reviewer', 'Rita');

type Change = RouterInputs['proposals']['submit']['changes'][number];
const edit = (key: string, value: number): Change => ({
  key,
  distribution: { kind: 'fixed', value },
  rationale: `Because ${key} is ${value}.`,
  sourceIds: [],
});
const submission = (changes: Change[], parentNumber = 1): RouterInputs['proposals']['submit'] => ({
  scenarioId: 'base',
  parentNumber,
  message: 'Dearer cooling',
  changes,
});

async function actions(id: string): Promise<readonly string[]> {
  const { events } = await api.caller(root).audit.list({ subjectKind: 'proposal', subjectId: id });
  return events.map(({ action, actor }) => `${action} by ${actor.name}`).reverse();
}

describe('a review', () => {
  it('goes from submission over requested changes and new edits to a revision by the proposer that names the approver', async () => {
    const { id } = await api.caller(ada).proposals.submit(submission([edit('pue', 1.3)]));
    await api.caller(rita).proposals.comment({ id, round: 1, key: 'pue', text: 'Is this for air cooling?' });
    const sentBack = await api.caller(rita).proposals.requestChanges({ id, round: 1, text: 'Cite something.' });
    expect(sentBack).toEqual({ id, status: 'changes-requested', round: 1 });
    const { parentNumber, message, changes } = submission([edit('pue', 1.25)]);
    const resubmission = { id, round: 1, parentNumber, message, changes };
    expect(await api.caller(ada).proposals.resubmit(resubmission)).toEqual({ id, status: 'submitted', round: 2 });
    // Rita looked at round 1, which is not what would be approved.
    expect(await problemFrom(api.caller(rita).proposals.approve({ id, round: 1 }))).toMatchObject({
      kind: 'out-of-date',
    });
    await api.caller(rita).proposals.approve({ id, round: 2 });
    const { stamp, status } = await api.caller(ada).proposals.publish({ id, round: 2 });
    expect({ status, number: stamp.number, author: stamp.author }).toEqual({
      status: 'published',
      number: 2,
      author: 'Ada',
    });

    const row = await api.client.revision.findFirstOrThrow({ where: { scenarioId: 'base', number: 2 } });
    expect(row).toMatchObject({ authorUserId: 'user-ada', approverUserId: 'user-rita', approverName: 'Rita' });
    const proposal = await api.caller(grace).proposals.byId({ id });
    expect(proposal).toMatchObject({
      status: 'published',
      publishedNumber: 2,
      approver: { name: 'Rita' },
      changes: [{ key: 'pue', after: { distribution: { kind: 'fixed', value: 1.25 } } }],
      comments: [
        { round: 1, key: 'pue', author: { name: 'Rita' }, text: 'Is this for air cooling?' },
        { round: 1, key: null, text: 'Cite something.' },
      ],
      may: { comment: false, approve: false, publish: false, withdraw: false },
    });
    expect(await actions(id)).toEqual([
      'proposal.submit by Ada',
      'proposal.comment by Rita',
      'proposal.request-changes by Rita',
      'proposal.resubmit by Ada',
      'proposal.approve by Rita',
      'proposal.publish by Ada',
    ]);
  });

  it('cannot be gone around: neither by publishing directly nor by approving one’s own', async () => {
    const commit = api.caller(ada).revisions.commit(submission([edit('pue', 1.3)]));
    expect(await problemFrom(commit)).toMatchObject({
      kind: 'review-required',
      message: expect.stringContaining('submit it'),
    });
    const { id } = await api.caller(rita).proposals.submit(submission([edit('pue', 1.3)]));
    expect(await problemFrom(api.caller(rita).proposals.approve({ id, round: 1 }))).toMatchObject({
      kind: 'not-permitted',
    });
    expect(await problemFrom(api.caller(rita).proposals.publish({ id, round: 1 }))).toMatchObject({
      kind: 'out-of-date',
    });
    expect(await problemFrom(api.caller(grace).proposals.withdraw({ id, round: 1 }))).toMatchObject({
      kind: 'not-permitted',
    });
    expect(await api.client.revision.count()).toBe(3);
    await api.caller(root).settings.setApproval({ policy: 'self-allowed' });
    await api.caller(rita).proposals.approve({ id, round: 1 });
    expect((await api.caller(rita).proposals.publish({ id, round: 1 })).stamp.number).toBe(2);
    expect((await api.caller(ada).revisions.commit(submission([edit('pue', 1.4)], 2))).stamp.number).toBe(3);
  });

  it('of a proposal that came too late shows the conflict, or merges in one step where the drivers differ', async () => {
    const first = await api.caller(ada).proposals.submit(submission([edit('pue', 1.3)]));
    const clashing = await api.caller(grace).proposals.submit(submission([edit('pue', 1.4)]));
    const apart = await api.caller(grace).proposals.submit(submission([edit('asp-2025', 500)]));
    for (const { id } of [first, clashing, apart]) await api.caller(rita).proposals.approve({ id, round: 1 });
    await api.caller(ada).proposals.publish({ id: first.id, round: 1 });

    const conflict = await problemFrom(api.caller(grace).proposals.publish({ id: clashing.id, round: 1 }));
    expect(conflict).toMatchObject({
      kind: 'revision-conflict',
      mergeable: false,
      headNumber: 2,
      drivers: [{ key: 'pue', changedBy: 'both' }],
    });
    expect(await problemFrom(api.caller(grace).proposals.merge({ id: clashing.id, round: 1 }))).toEqual(conflict);

    expect(await problemFrom(api.caller(grace).proposals.publish({ id: apart.id, round: 1 }))).toMatchObject({
      kind: 'revision-conflict',
      mergeable: true,
    });
    expect((await api.caller(grace).proposals.byId({ id: apart.id })).may).toMatchObject({
      merge: true,
      publish: false,
    });
    const merged = await api.caller(grace).proposals.merge({ id: apart.id, round: 1 });
    expect(merged).toEqual({ id: apart.id, status: 'approved', round: 2 });
    await api.caller(grace).proposals.publish({ id: apart.id, round: 2 });
    const { changes } = await api.caller().revisions.compare({ scenarioId: 'base', from: 1, to: 3 });
    expect(changes.map(({ key }) => key).sort()).toEqual(['asp-2025', 'pue']);
  });

  it('of two decisions at one moment takes one, and one proposal becomes one revision', async () => {
    const { id } = await api.caller(ada).proposals.submit(submission([edit('pue', 1.3)]));
    const at = { id, round: 1 };
    const decisions = await Promise.allSettled([
      api.caller(rita).proposals.approve(at),
      api.caller(root).proposals.approve(at),
    ]);
    expect(decisions.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const published = await Promise.allSettled([
      api.caller(ada).proposals.publish(at),
      api.caller(rita).proposals.publish(at),
    ]);
    expect(published.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await api.client.revision.count({ where: { scenarioId: 'base' } })).toBe(2);
  });

  it('starts with edits that are valid and change something, or leaves no trace', async () => {
    const before = await api.client.auditEvent.count();
    const submit = (input: Partial<RouterInputs['proposals']['submit']>) =>
      problemFrom(api.caller(ada).proposals.submit({ ...submission([edit('pue', 1.3)]), ...input }));
    expect(await submit({ changes: [edit('pue', 0.2)] })).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['changes', 0, 'distribution', 'value'] }],
    });
    expect(await submit({ changes: [edit('no-such', 1)] })).toMatchObject({ kind: 'invalid' });
    expect(await submit({ changes: [] })).toMatchObject({ kind: 'invalid', issues: [{ path: ['changes'] }] });
    expect(await submit({ scenarioId: 'nobody' })).toMatchObject({ kind: 'not-found' });
    expect(await submit({ parentNumber: 9 })).toMatchObject({ kind: 'not-found' });
    const unknown = '8f8a2c8e-6f0e-4c83-9f55-0c4f1c1f2b11';
    expect(await problemFrom(api.caller(rita).proposals.approve({ id: unknown, round: 1 }))).toMatchObject({
      kind: 'not-found',
    });
    expect(await api.client.proposal.count()).toBe(0);
    expect(await api.client.auditEvent.count()).toBe(before);
  });
});
