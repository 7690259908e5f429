import { TRPCError } from '@trpc/server';
import { readProblem, ProblemError } from '../trpc/error-map';
import type { Problem } from '../trpc/problem';
import type { CommitInput } from '../model/revision-schema';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

// Every commit runs 16,384 draws, as the product does; on a busy machine that takes seconds.

let api: TestApi;

beforeEach(async () => {
  api = await createTestApi();
});
afterEach(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const midpoint = { kind: 'metalog', p10: 2030, p50: 2031, p90: 2033, lower: null, upper: null } as const;
const change = {
  key: 'share-midpoint',
  distribution: midpoint,
  rationale: 'Slips by a year.',
  sourceIds: ['founding-report'],
};

const draft = (input: Partial<CommitInput> = {}): CommitInput => ({
  scenarioId: 'base',
  parentNumber: 1,
  message: 'Move the midpoint of adoption out',
  changes: [change],
  ...input,
});

/** The problem with which a call was refused, and its code. */
async function refused(call: Promise<unknown>): Promise<{ readonly code: string; readonly problem: Problem }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof ProblemError) {
      return { code: error.code, problem: error.cause.problem };
    }
    throw error;
  }
  throw new Error('The call was expected to be refused.');
}

/** Everything that a commit writes. */
async function written() {
  const { client } = api;
  const [revisions, values, results, audit] = await Promise.all([
    client.revision.count(),
    client.assumptionValue.count(),
    client.revisionResult.count(),
    client.auditEvent.count(),
  ]);
  return { revisions, values, results, audit };
}

describe('revisions.commit', () => {
  it('appends a revision with its author, its result and a history that says what changed', async () => {
    const caller = api.caller(signedIn('analyst', 'Ada'));
    const before = await caller.forecasts.summary({ scenarioId: 'base' });
    const { stamp, summary } = await caller.revisions.commit(draft());
    expect(stamp).toMatchObject({ number: 2, parentNumber: 1, isHead: true, author: 'Ada', drawCount: 16_384 });
    const year = summary.years.indexOf(2030);
    const median = summary.levels.indexOf(0.5);
    const later = summary.series['ports:co-packaged']!.quantiles[year]![median]!;
    // A later midpoint means fewer ports in 2030.
    expect(later).toBeLessThan(before.summary.series['ports:co-packaged']!.quantiles[year]![median]!);

    const stored = await caller.revisions.byNumber({ scenarioId: 'base' });
    expect(stored.stamp).toEqual(stamp);
    expect(stored.summary).toEqual(summary);
    const { revisions } = await caller.revisions.history({ scenarioId: 'base' });
    expect(revisions.map((revision) => revision.stamp.number)).toEqual([2, 1]);
    expect(revisions[0]!.changes).toMatchObject([
      { key: 'share-midpoint', before: { distribution: { kind: 'triangular' } }, after: { distribution: midpoint } },
    ]);
    const compared = await caller.revisions.compare({ scenarioId: 'base', from: 1, to: 2 });
    expect(compared.changes).toEqual(revisions[0]!.changes);
    const { drivers } = await caller.forecasts.drivers({ scenarioId: 'base' });
    const driver = drivers.find(({ key }) => key === 'share-midpoint')!;
    expect(driver.percentiles.p10).toBeCloseTo(2030, 6);
    expect(driver.percentiles.p90).toBeCloseTo(2033, 6);
    expect(driver.basis).toBe('analyst judgement, sources cited');
  });

  it('leaves what was published before as it was: the old revision can still be read', async () => {
    const caller = api.caller(signedIn('analyst'));
    const before = await caller.revisions.byNumber({ scenarioId: 'base', revision: 1 });
    await caller.revisions.commit(draft());
    const after = await caller.revisions.byNumber({ scenarioId: 'base', revision: 1 });
    expect(after.summary).toEqual(before.summary);
    expect(after.stamp).toEqual({ ...before.stamp, isHead: false });
  });

  it('refuses a stale parent as a conflict that shows both sides of every driver', async () => {
    const ada = api.caller(signedIn('analyst', 'Ada'));
    const grace = api.caller(signedIn('reviewer', 'Grace'));
    await ada.revisions.commit(draft());
    const before = await written();
    const own = { kind: 'metalog', p10: 2028, p50: 2029, p90: 2031, lower: null, upper: null } as const;
    const ceiling = { kind: 'metalog', p10: 0.3, p50: 0.5, p90: 0.7, lower: 0, upper: 1 } as const;
    const { code, problem } = await refused(
      grace.revisions.commit(
        draft({
          message: 'Sooner and higher',
          changes: [
            { ...change, distribution: own },
            { ...change, key: 'share-ceiling', distribution: ceiling },
          ],
        }),
      ),
    );
    expect(code).toBe('CONFLICT');
    expect(problem).toMatchObject({
      kind: 'revision-conflict',
      parentNumber: 1,
      headNumber: 2,
      headAuthor: 'Ada',
      headMessage: 'Move the midpoint of adoption out',
      mergeable: false,
    });
    if (problem.kind !== 'revision-conflict') throw new Error(problem.kind);
    const sides = Object.fromEntries(problem.drivers.map((driver) => [driver.key, driver]));
    expect(Object.keys(sides).sort()).toEqual(['share-ceiling', 'share-midpoint']);
    expect(sides['share-midpoint']).toMatchObject({
      changedBy: 'both',
      base: { distribution: { kind: 'triangular' } },
      mine: { distribution: own },
      theirs: { distribution: midpoint },
    });
    expect(sides['share-ceiling']).toMatchObject({ changedBy: 'mine', mine: { distribution: ceiling } });
    expect(sides['share-ceiling']!.theirs).toEqual(sides['share-ceiling']!.base);
    expect(await written()).toEqual(before);
    // The problem survives the wire as it is.
    expect(readProblem(JSON.parse(JSON.stringify({ problem })))).toEqual(problem);
  });

  it('says when a stale draft touches other drivers only, so that it can be put over the newest', async () => {
    const caller = api.caller(signedIn('analyst'));
    await caller.revisions.commit(draft());
    const decline = { kind: 'metalog', p10: 0.05, p50: 0.1, p90: 0.15, lower: 0, upper: 1 } as const;
    const other = draft({ changes: [{ ...change, key: 'asp-decline', distribution: decline }] });
    const { problem } = await refused(caller.revisions.commit(other));
    expect(problem).toMatchObject({ kind: 'revision-conflict', mergeable: true });
    const { stamp } = await caller.revisions.commit({ ...other, parentNumber: 2 });
    expect(stamp.number).toBe(3);
  });

  it('lets one of several commits at the same moment through and shows the others the conflict', async () => {
    const outcomes = await Promise.allSettled(
      ['Ada', 'Grace', 'Edsger'].map((name, index) => {
        const distribution = { ...midpoint, p50: 2031 + index / 10 };
        return api
          .caller(signedIn('analyst', name))
          .revisions.commit(draft({ changes: [{ ...change, distribution }] }));
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'CONFLICT' });
    }
    expect((await api.caller().revisions.history({ scenarioId: 'base' })).revisions).toHaveLength(2);
  });

  it('is refused to a visitor and to a signed-in viewer, and writes nothing', async () => {
    const before = await written();
    expect(await refused(api.caller().revisions.commit(draft()))).toMatchObject({
      code: 'UNAUTHORIZED',
      problem: { kind: 'sign-in-required' },
    });
    expect(await refused(api.caller(signedIn('viewer')).revisions.commit(draft()))).toMatchObject({
      code: 'FORBIDDEN',
      problem: { kind: 'not-permitted' },
    });
    expect(await written()).toEqual(before);
  });
});

describe('bad input to revisions.commit', () => {
  const metalog = (fields: Partial<typeof midpoint> | Record<string, unknown>) => ({
    changes: [{ ...change, distribution: { ...midpoint, ...fields } as never }],
  });

  it.each<[string, Partial<CommitInput>, (string | number)[]]>([
    ['P10 above P50', metalog({ p10: 2032 }), ['changes', 0, 'distribution', 'p50']],
    ['P50 above P90', metalog({ p90: 2030.5 }), ['changes', 0, 'distribution', 'p50']],
    ['NaN', metalog({ p50: Number.NaN }), ['changes', 0, 'distribution', 'p50']],
    ['infinity', metalog({ p90: Number.POSITIVE_INFINITY }), ['changes', 0, 'distribution', 'p90']],
    ['a text for a number', metalog({ p50: '2031' }), ['changes', 0, 'distribution', 'p50']],
    [
      'a year outside the unit',
      { changes: [{ ...change, distribution: { kind: 'fixed', value: 9999 } }] },
      ['changes', 0, 'distribution', 'value'],
    ],
    ['an unknown assumption', { changes: [{ ...change, key: 'no-such-driver' }] }, ['changes', 0, 'key']],
    ['one driver twice', { changes: [change, change] }, ['changes', 1, 'key']],
    [
      'a source that is not there',
      { changes: [{ ...change, sourceIds: ['nowhere-2030'] }] },
      ['changes', 0, 'sourceIds', 0],
    ],
    ['no reason', { changes: [{ ...change, rationale: '  ' }] }, ['changes', 0, 'rationale']],
    ['no message', { message: '' }, ['message']],
    ['no change', { changes: [] }, ['changes']],
    ['a parent of zero', { parentNumber: 0 }, ['parentNumber']],
  ])('refuses %s at its field', async (_name, input, path) => {
    const before = await written();
    const { code, problem } = await refused(api.caller(signedIn('analyst')).revisions.commit(draft(input)));
    expect(code).toBe('BAD_REQUEST');
    if (problem.kind !== 'invalid') throw new Error(problem.kind);
    expect(problem.issues.map((issue) => issue.path)).toContainEqual(path);
    expect(await written()).toEqual(before);
  });

  it('applies nothing where one of several changes is wrong, and tells all that is wrong', async () => {
    const before = await written();
    const { problem } = await refused(
      api.caller(signedIn('analyst')).revisions.commit(
        draft({
          changes: [
            change,
            { ...change, key: 'share-ceiling', distribution: { kind: 'fixed', value: 1.7 } },
            { ...change, key: 'asp-decline', distribution: { kind: 'uniform', low: 0.3, high: 0.1 } },
          ],
        }),
      ),
    );
    if (problem.kind !== 'invalid') throw new Error(problem.kind);
    expect(problem.issues.map(({ path }) => path[1])).toEqual([1, 2]);
    expect(await written()).toEqual(before);
  });

  it('refuses unknown keys in the input, so that a typing error is not taken for a wish', async () => {
    const { code } = await refused(
      api.caller(signedIn('analyst')).revisions.commit({ ...draft(), force: true } as never),
    );
    expect(code).toBe('BAD_REQUEST');
  });

  it('finds no scenario and no revision that is not there', async () => {
    const caller = api.caller(signedIn('analyst'));
    expect(await refused(caller.revisions.commit(draft({ scenarioId: 'elsewhere' })))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refused(caller.revisions.commit(draft({ parentNumber: 7 })))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a revision that changes nothing', async () => {
    const caller = api.caller(signedIn('analyst'));
    await caller.revisions.commit(draft());
    const again = await refused(caller.revisions.commit(draft({ parentNumber: 2 })));
    expect(again).toMatchObject({ code: 'BAD_REQUEST', problem: { kind: 'invalid' } });
  });
});
