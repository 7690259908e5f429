import { contentHash, diffValues } from '@waveguide/forecasts';
import * as fc from 'fast-check';
import { appendRevision } from './append-revision';
import { findRevision, findRevisionSummary, findScenario, pageOfRevisions } from './revision-repository';
import { draftOn, headOf } from '../testing/commit';
import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';

let database: OpenTestDatabase;
beforeEach(async () => (database = await openSeededDatabase()));
afterEach(() => database.close());

async function revisionCount(): Promise<number> {
  return database.client.revision.count();
}

describe('appendRevision', () => {
  it('appends a revision with all values, its result, its author and its hash, and moves the head', async () => {
    const base = await headOf(database.client, 'base');
    const draft = draftOn(base, { 'share-ceiling': 0.7 });
    const committed = await appendRevision(database.client, draft);
    if (!committed.ok) throw new Error(JSON.stringify(committed.error));
    expect(committed.value).toMatchObject({
      scenarioId: 'base',
      number: 2,
      parentNumber: 1,
      author: { userId: 'user-Ada', name: 'Ada' },
      message: 'Edit share-ceiling',
      contentHash: contentHash(draft.values, base.correlations),
      seed: draft.summary.seed,
      drawCount: draft.summary.drawCount,
      engineVersion: draft.summary.engineVersion,
    });
    expect(diffValues(base.values, committed.value.values)).toMatchObject([
      { kind: 'changed', key: 'share-ceiling', fields: ['distribution'] },
    ]);
    expect(await headOf(database.client, 'base')).toEqual(committed.value);
    const stored = await findRevisionSummary(database.client, { scenarioId: 'base', number: 2 });
    expect(stored).toEqual(JSON.parse(JSON.stringify(draft.summary)));
  });

  it('leaves the earlier revision readable as it was', async () => {
    const base = await headOf(database.client, 'base');
    await appendRevision(database.client, draftOn(base, { pue: 1.3 }));
    expect(await findRevision(database.client, { scenarioId: 'base', number: 1 })).toEqual(base);
  });

  it('marks what differs from the pinned parent as the scenario’s own', async () => {
    const upside = await headOf(database.client, 'upside');
    const base = await headOf(database.client, 'base');
    const ceiling = base.values.find(({ key }) => key === 'share-ceiling');
    const draft = draftOn(upside, { pue: 1.3 });
    const values = draft.values.map((value) => (value.key === 'share-ceiling' && ceiling ? ceiling : value));
    const committed = await appendRevision(database.client, { ...draft, values });
    if (!committed.ok) throw new Error(JSON.stringify(committed.error));
    const own = committed.value.values.filter(({ inherited }) => !inherited).map(({ key }) => key);
    expect(own).toEqual(['share-midpoint', 'share-steepness', 'scaleup-share-2032', 'pue']);
    expect(await findScenario(database.client, 'upside')).toMatchObject({ overrideCount: 4, headNumber: 2 });
  });

  it('refuses a stale parent and hands back both sides of every driver in conflict', async () => {
    const base = await headOf(database.client, 'base');
    const theirs = await appendRevision(database.client, draftOn(base, { pue: 1.3, 'share-ceiling': 0.7 }, 'Ada'));
    const mine = await appendRevision(database.client, draftOn(base, { pue: 1.4, 'asp-2025': 500 }, 'Grace'));
    expect(theirs.ok).toBe(true);
    expect(mine).toMatchObject({
      ok: false,
      error: {
        code: 'stale-parent',
        expectedParent: 1,
        head: { number: 2, author: { name: 'Ada' } },
        mergeable: null,
        conflicts: [
          {
            key: 'pue',
            base: { distribution: { kind: 'triangular' } },
            mine: { distribution: { kind: 'fixed', value: 1.4 } },
            theirs: { distribution: { kind: 'fixed', value: 1.3 } },
          },
        ],
      },
    });
    expect(await revisionCount()).toBe(4);
  });

  it('offers the joined values where both edited different drivers; they commit on the new head', async () => {
    const base = await headOf(database.client, 'base');
    await appendRevision(database.client, draftOn(base, { pue: 1.3 }, 'Ada'));
    const draft = draftOn(base, { 'asp-2025': 500 }, 'Grace');
    const stale = await appendRevision(database.client, draft);
    if (stale.ok || stale.error.code !== 'stale-parent' || stale.error.mergeable === null) throw new Error('no offer');
    const { mergeable, head } = stale.error;
    const merged = await appendRevision(database.client, { ...draft, values: mergeable, expectedParent: head.number });
    if (!merged.ok) throw new Error(JSON.stringify(merged.error));
    expect(diffValues(base.values, merged.value.values).map(({ key }) => key)).toEqual(['asp-2025', 'pue']);
  });

  it.each([
    ['an unknown scenario', { scenarioId: 'nobody' }, 'unknown-scenario'],
    ['a parent that never was', { expectedParent: 17 }, 'unknown-revision'],
  ])('refuses %s', async (_, change, code) => {
    const base = await headOf(database.client, 'base');
    const refused = await appendRevision(database.client, { ...draftOn(base, { pue: 1.3 }), ...change });
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(await revisionCount()).toBe(3);
  });

  it('refuses what is incomplete, invalid, unsourced or no change, and writes nothing', async () => {
    const base = await headOf(database.client, 'base');
    const draft = draftOn(base, { pue: 1.3 });
    const replaced = (value: object) => draft.values.map((old) => (old.key === 'pue' ? { ...old, ...value } : old));
    const metalog = { kind: 'metalog', p10: 1.3, p50: 1.2, p90: 1.4, lower: 1, upper: null } as const;
    const cases = [
      [draft.values.slice(1), { code: 'assumptions-differ', keys: ['total-ports-2024'] }],
      [[...draft.values, draft.values[0]!], { code: 'assumptions-differ' }],
      [replaced({ key: 'no-such-key' }), { code: 'assumptions-differ', keys: ['no-such-key', 'pue'] }],
      [replaced({ distribution: metalog }), { code: 'invalid-distribution', key: 'pue' }],
      [replaced({ distribution: { kind: 'fixed', value: Number.NaN } }), { code: 'invalid-distribution', key: 'pue' }],
      [replaced({ sourceIds: ['no-such-source'] }), { code: 'unknown-sources', sourceIds: ['no-such-source'] }],
      [base.values, { code: 'nothing-changed' }],
    ] as const;
    for (const [values, error] of cases) {
      const refused = await appendRevision(database.client, { ...draft, values });
      expect(refused).toMatchObject({ ok: false, error });
    }
    expect(await revisionCount()).toBe(3);
  });

  it('refuses an archived scenario', async () => {
    const base = await headOf(database.client, 'base');
    await database.client.scenario.update({ where: { id: 'base' }, data: { archived: true } });
    const refused = await appendRevision(database.client, draftOn(base, { pue: 1.3 }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'archived' } });
  });

  it('accepts exactly one of several commits on one parent, whatever their interleaving (seed 20261123)', async () => {
    const writers = fc.array(fc.constantFrom('pue', 'asp-2025', 'share-ceiling'), { minLength: 2, maxLength: 4 });
    const rounds = fc.array(writers, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rounds, async (plan) => {
        for (const keys of plan) {
          const parent = await headOf(database.client, 'base');
          const drafts = keys.map((key, writer) =>
            draftOn(parent, { [key]: 0.5 + writer / 10 + parent.number / 1000 }, `writer ${writer}`),
          );
          const results = await Promise.all(drafts.map((draft) => appendRevision(database.client, draft)));
          const accepted = results.filter((result) => result.ok);
          expect(accepted).toHaveLength(1);
          for (const result of results.filter((candidate) => !candidate.ok)) {
            expect(result).toMatchObject({ error: { code: 'stale-parent', head: { number: parent.number + 1 } } });
          }
          const head = await headOf(database.client, 'base');
          expect(accepted[0]!.ok && accepted[0]!.value).toEqual(head);
        }
        const numbers = (await pageOfRevisions(database.client, { scenarioId: 'base', page: 1, size: 1000 })).items.map(
          ({ number }) => number,
        );
        expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
      }),
      { seed: 20261123, numRuns: 4 },
    );
  });
});
