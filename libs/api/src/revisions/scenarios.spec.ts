import type { RouterInputs } from '../app-router';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

/** Every publication runs the engine with all its draws. */

let api: TestApi;
beforeEach(async () => (api = await createTestApi()));
afterEach(() => api.close());

const ada = signedIn('analyst', 'Ada');

type Change = RouterInputs['revisions']['commit']['changes'][number];
const edit = (key: string, value: number): Change => ({
  key,
  distribution: { kind: 'fixed', value },
  rationale: `Because ${key} is ${value}.`,
  sourceIds: [],
});
const commit = (scenarioId: string, parentNumber: number, changes: Change[]) =>
  api.caller(ada).revisions.commit({ scenarioId, parentNumber, message: 'Change something', changes });
const fork = (name: string, fromScenarioId = 'base') =>
  api.caller(ada).scenarios.create({ name, description: 'A test', fromScenarioId });

describe('scenarios', () => {
  it('are made from any other and inherit its values, its result and its pin', async () => {
    const { scenario } = await fork('Slow Ramp');
    expect(scenario).toMatchObject({
      id: 'slow-ramp',
      name: 'Slow Ramp',
      parent: { scenarioId: 'base', revisionNumber: 1 },
      headNumber: 1,
      changedDrivers: [],
    });
    const { scenario: second } = await fork('Slow ramp, Grüße!', 'slow-ramp');
    expect(second).toMatchObject({ id: 'slow-ramp-gru-e', parent: { scenarioId: 'slow-ramp', revisionNumber: 1 } });
    const [base, own] = await Promise.all([
      api.caller().revisions.byNumber({ scenarioId: 'base' }),
      api.caller().revisions.byNumber({ scenarioId: 'slow-ramp' }),
    ]);
    expect(own.summary).toEqual(base.summary);
    expect(own.stamp).toMatchObject({ contentHash: base.stamp.contentHash, author: 'Ada', number: 1 });
  });

  it('have names of their own, whatever their case, and ids that follow from them', async () => {
    await fork('Slow');
    expect(await problemFrom(fork('SLOW'))).toMatchObject({ kind: 'already-exists' });
    expect(await problemFrom(fork('Another', 'nobody'))).toMatchObject({ kind: 'not-found' });
    expect((await fork('Slow!')).scenario.id).toBe('slow-2');
    const rename = (name: string) => api.caller(ada).scenarios.rename({ scenarioId: 'slow', name });
    expect(await problemFrom(rename('Base'))).toMatchObject({ kind: 'already-exists' });
    expect((await rename('Slower')).scenario).toMatchObject({ id: 'slow', name: 'Slower' });
    for (const name of ['', '   ', 'a'.repeat(121), 'null\0character']) {
      await expect(fork(name)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    const atOnce = await Promise.allSettled([fork('Twin'), fork('Twin'), fork('Twin')]);
    expect(atOnce.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are archived and brought back, but for the base; an archived one takes no revision', async () => {
    await fork('Slow');
    await api.caller(ada).scenarios.archive({ scenarioId: 'slow' });
    const { scenarios } = await api.caller().scenarios.list({});
    expect(scenarios.map(({ id }) => id)).toEqual(['base', 'upside', 'downside']);
    expect((await api.caller().scenarios.list({ includeArchived: true })).scenarios).toHaveLength(4);
    expect(await problemFrom(commit('slow', 1, [edit('pue', 1.3)]))).toMatchObject({ kind: 'invalid' });
    expect(await problemFrom(fork('Child', 'slow'))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['fromScenarioId'] }],
    });
    await api.caller(ada).scenarios.unarchive({ scenarioId: 'slow' });
    expect((await commit('slow', 1, [edit('pue', 1.3)])).stamp.number).toBe(2);
    expect(await problemFrom(api.caller(ada).scenarios.archive({ scenarioId: 'base' }))).toMatchObject({
      kind: 'invalid',
    });
    const events = await api.caller(signedIn('admin')).audit.list({ subjectKind: 'scenario', subjectId: 'slow' });
    expect(events.events.map(({ action }) => action)).toEqual([
      'scenario.unarchive',
      'scenario.archive',
      'scenario.create',
    ]);
  });

  it('inherit a driver again when it is set to exactly what the parent says', async () => {
    await fork('Slow');
    await commit('slow', 1, [edit('pue', 1.3), edit('asp-2025', 500)]);
    const { values } = await api.caller().scenarios.parentValues({ scenarioId: 'slow' });
    const parent = values.find(({ key }) => key === 'pue');
    if (parent === undefined) throw new Error('The base scenario has a PUE.');
    const { key, distribution, rationale, sourceIds } = parent;
    await commit('slow', 2, [{ key, distribution, rationale, sourceIds }]);
    const { scenarios } = await api.caller().scenarios.list({});
    expect(scenarios.find(({ id }) => id === 'slow')?.changedDrivers).toEqual([
      { key: 'asp-2025', name: expect.any(String) },
    ]);
  });

  it('show what a newer parent would change and are put over it when their analyst accepts', async () => {
    await fork('Slow');
    await commit('slow', 1, [edit('pue', 1.3)]);
    await commit('base', 1, [edit('pue', 1.2), edit('asp-2025', 500)]);
    const preview = await api.caller(ada).scenarios.rebasePreview({ scenarioId: 'slow' });
    expect(preview).toMatchObject({
      headNumber: 2,
      upToDate: false,
      pinned: { scenarioId: 'base', number: 1 },
      newest: { scenarioId: 'base', number: 2 },
      inherited: [{ key: 'asp-2025', after: { distribution: { kind: 'fixed', value: 500 } } }],
      overridden: [{ key: 'pue', after: { distribution: { value: 1.2 } }, own: { distribution: { value: 1.3 } } }],
    });
    // Nothing moves by itself.
    expect((await api.caller().scenarios.list({})).scenarios.find(({ id }) => id === 'slow')).toMatchObject({
      parent: { revisionNumber: 1 },
      parentHeadNumber: 2,
    });
    const accept = { scenarioId: 'slow', parentNumber: 2, toParentNumber: 2 };
    expect(await problemFrom(api.caller(ada).scenarios.rebase({ ...accept, toParentNumber: 1 }))).toMatchObject({
      kind: 'out-of-date',
    });
    expect(await problemFrom(api.caller(ada).scenarios.rebase({ ...accept, parentNumber: 1 }))).toMatchObject({
      kind: 'revision-conflict',
    });
    const { stamp, summary } = await api.caller(ada).scenarios.rebase(accept);
    expect(stamp.number).toBe(3);
    const { changes } = await api
      .caller()
      .revisions.compareAny({ from: { scenarioId: 'base' }, to: { scenarioId: 'slow' } });
    expect(changes.map((change) => change.key)).toEqual(['pue']);
    expect((await api.caller().revisions.byNumber({ scenarioId: 'slow' })).summary).toEqual(summary);
    expect(await api.caller(ada).scenarios.rebasePreview({ scenarioId: 'slow' })).toMatchObject({
      upToDate: true,
      inherited: [],
    });
    expect(await problemFrom(api.caller(ada).scenarios.rebase({ ...accept, parentNumber: 3 }))).toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('revisions', () => {
  it('are restored as a new revision with the old values and result', async () => {
    await commit('base', 1, [edit('pue', 1.3)]);
    const restore = { scenarioId: 'base', number: 1, parentNumber: 2, message: 'Back to the first' };
    expect(await problemFrom(api.caller(ada).revisions.restore({ ...restore, parentNumber: 1 }))).toMatchObject({
      kind: 'invalid',
    });
    const { stamp, summary } = await api.caller(ada).revisions.restore(restore);
    const first = await api.caller().revisions.byNumber({ scenarioId: 'base', revision: 1 });
    expect(stamp).toMatchObject({ number: 3, contentHash: first.stamp.contentHash, message: 'Back to the first' });
    // The same assumptions, seed and draws give the same result, whichever build of the engine computed it.
    const medians = (of: typeof summary) => of.series['ports:co-packaged']!.quantiles.map((row) => row[3] ?? 0);
    medians(first.summary).forEach((median, index) => {
      expect(Math.abs(medians(summary)[index]! - median)).toBeLessThanOrEqual(1e-9 * median);
    });
  });

  it('of different scenarios are compared output by output from their stored results', async () => {
    const compared = await api.caller().revisions.compareAny({
      from: { scenarioId: 'base', revision: 1 },
      to: { scenarioId: 'upside' },
      outputs: [{ output: 'ports', entity: 'co-packaged' }],
    });
    const [{ unit, rows }] = compared.outputs as [(typeof compared.outputs)[number]];
    expect({ unit, years: rows.length, changed: compared.changes.length }).toEqual({
      unit: 'ports',
      years: 13,
      changed: 4,
    });
    const { summary } = await api.caller().revisions.byNumber({ scenarioId: 'upside' });
    const [p10, p50, p90] = [1, 3, 5].map((level) => summary.series['ports:co-packaged']!.quantiles[6]![level]);
    expect(rows[6]).toMatchObject({ year: 2030, to: { kind: 'present', value: { p10, p50, p90 } } });
    expect(
      await problemFrom(
        api.caller().revisions.compareAny({
          from: { scenarioId: 'base' },
          to: { scenarioId: 'upside' },
          outputs: [{ output: 'ports', entity: 'nothing' }],
        }),
      ),
    ).toMatchObject({ kind: 'invalid', issues: [{ path: ['outputs', 0, 'entity'] }] });
  });

  it('carry rank correlations that change the result, or offer the nearest possible ones', async () => {
    const pair = (keyA: string, keyB: string, rankCorrelation: number) => ({ keyA, keyB, rankCorrelation });
    const correlations = [pair('share-midpoint', 'share-ceiling', -0.6)];
    // The dataset correlates some assumptions of Base: begin with none.
    const apart = { scenarioId: 'base', parentNumber: 1, message: 'Drawn apart', changes: [], correlations: [] };
    const first = await api.caller(ada).revisions.commit(apart);
    const input = { ...apart, parentNumber: 2, message: 'Late means small', correlations };
    const { stamp, summary } = await api.caller(ada).revisions.commit(input);
    const stored = await api.caller().revisions.correlations({ scenarioId: 'base' });
    expect(stored.correlations).toEqual([pair('share-ceiling', 'share-midpoint', -0.6)]);
    const { changes, correlationChanges } = await api.caller().revisions.compareAny({
      from: { scenarioId: 'base', revision: 2 },
      to: { scenarioId: 'base', revision: 3 },
    });
    expect({ changes, correlationChanges }).toMatchObject({
      changes: [],
      correlationChanges: [{ before: null, after: -0.6 }],
    });
    expect(stamp.contentHash).not.toBe(first.stamp.contentHash);
    // Late and small together, and early and large together, widen the range.
    const width = (of: typeof summary) => {
      const [low, high] = [1, 5].map((level) => of.series['ports:co-packaged']!.quantiles[6]![level]!);
      return high! / low!;
    };
    expect(width(summary)).toBeGreaterThan(1.1 * width(first.summary));

    const impossible = [
      pair('pue', 'asp-2025', 0.9),
      pair('asp-2025', 'asp-decline', 0.9),
      pair('pue', 'asp-decline', -0.9),
    ];
    const problem = await problemFrom(
      api.caller(ada).revisions.commit({ ...input, parentNumber: 3, correlations: impossible }),
    );
    if (problem.kind !== 'correlations-invalid' || problem.nearest === null) throw new Error('no offer');
    expect(await api.caller(ada).revisions.checkCorrelations({ correlations: problem.nearest })).toEqual({
      valid: true,
    });
    expect(await api.caller(ada).revisions.checkCorrelations({ correlations: [pair('pue', 'pue', 1)] })).toMatchObject({
      valid: false,
      nearest: null,
    });
  });
});
