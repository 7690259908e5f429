import { contentHash, diffValues } from '@waveguide/forecasts';
import * as fc from 'fast-check';
import { appendRevision } from './append-revision';
import { findRevision, pageOfRevisions } from './revision-repository';
import { computeTestSummary, openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';
import { draftOn, headOf } from '../testing/commit';

let database: OpenTestDatabase;
beforeEach(async () => (database = await openSeededDatabase()));
afterEach(() => database.close());

const KEYS = ['pue', 'asp-2025', 'share-ceiling'] as const;
/** One edit of a writer: which driver, how often it looks away between reading and saving, and what it does when it came too late. */
const action = fc.record({
  key: fc.constantFrom(...KEYS),
  pauses: fc.integer({ min: 0, max: 4 }),
  whenStale: fc.constantFrom('give-up', 'merge', 'read-again'),
});
const plan = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

interface Accepted {
  readonly number: number;
  readonly parent: number;
  readonly hash: string;
  readonly message: string;
}

let amounts = 0;
/** An amount that was never written before, so that no edit says what is published already. */
function nextAmount(): number {
  amounts += 1;
  return 0.5 + amounts / 10_000;
}

/** Takes part in the others' turns: how many of them pass depends on the plan, not on the clock. */
async function pause(times: number): Promise<void> {
  for (let time = 0; time < times; time++) await database.client.$queryRaw`SELECT 1`;
}

async function write(
  writer: number,
  actions: readonly { readonly key: string; readonly pauses: number; readonly whenStale: string }[],
  accepted: Accepted[],
): Promise<void> {
  for (const [turn, { key, pauses, whenStale }] of actions.entries()) {
    const amount = nextAmount();
    let draft = draftOn(
      await headOf(database.client, 'base'),
      { [key]: key === 'pue' ? 1 + amount : amount },
      `w${writer}`,
    );
    for (let attempt = 0; attempt < 6; attempt++) {
      await pause(pauses);
      const message = `w${writer} t${turn} a${attempt}`;
      const result = await appendRevision(database.client, { ...draft, message });
      if (result.ok) {
        const { number, contentHash: hash } = result.value;
        expect(number).toBe(draft.expectedParent + 1);
        accepted.push({ number, parent: draft.expectedParent, hash, message });
        break;
      }
      if (result.error.code !== 'stale-parent') throw new Error(result.error.code);
      // Refused as stale only if the head had really moved on.
      expect(result.error.head.number).toBeGreaterThan(draft.expectedParent);
      if (whenStale === 'give-up') break;
      const { head, mergeable } = result.error;
      const values =
        whenStale === 'merge' && mergeable !== null
          ? mergeable
          : draftOn(head, { [key]: key === 'pue' ? 1 + amount : amount }).values;
      draft = { ...draft, expectedParent: head.number, values, summary: computeTestSummary(values, head.definitions) };
    }
  }
}

describe('several writers at once', () => {
  it('never lose an accepted revision and never have a stale one accepted, however they interleave (seed 20261123)', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (writers) => {
        const start = await headOf(database.client, 'base');
        const accepted: Accepted[] = [];
        await Promise.all(writers.map((actions, writer) => write(writer, actions, accepted)));
        const history = (
          await pageOfRevisions(database.client, { scenarioId: 'base', page: 1, size: 1000 })
        ).items.filter(({ number }) => number > start.number);
        const inOrder = [...accepted].sort((a, b) => a.number - b.number);
        // Everything accepted is in the history, and nothing else: one chain without a gap or a fork.
        expect(
          [...history].reverse().map((one) => ({
            number: one.number,
            parent: one.parentNumber,
            hash: one.contentHash,
            message: one.message,
          })),
        ).toEqual(inOrder);
        expect(inOrder.map(({ number }) => number)).toEqual(inOrder.map((_, index) => start.number + 1 + index));
        // Each holds what its parent held but for one writer's edit: no accepted edit vanished on the way.
        let before = start;
        for (const { number, hash } of inOrder) {
          const revision = await findRevision(database.client, { scenarioId: 'base', number });
          if (revision === null) throw new Error(`Revision ${number} is lost.`);
          expect(contentHash(revision.values, revision.correlations)).toBe(hash);
          expect(diffValues(before.values, revision.values)).toHaveLength(1);
          before = revision;
        }
      }),
      { seed: 20261123, numRuns: 8 },
    );
    const audited = await database.client.auditEvent.count({ where: { action: 'revision.publish' } });
    expect(audited).toBe(
      (await pageOfRevisions(database.client, { scenarioId: 'base', page: 1, size: 1000 })).items.length - 1,
    );
  });
});
