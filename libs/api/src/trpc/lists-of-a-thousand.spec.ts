import pg from 'pg';
import type { ApiCaller } from '../app-router';
import { PAGE_SIZE } from './page-schema';
import { briefingOf } from '../testing/briefing';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

const MANY = 1000;
const admin = signedIn('admin', 'Ada');

let api: TestApi;
let caller: ApiCaller;
let briefingId: string;

/** Statements against tables, foreign keys of an import left aside: what people would do over years, in a second. */
async function insertMany(): Promise<void> {
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  const done = client.query(`
    SET session_replication_role = replica;
    INSERT INTO revision (scenario_id, number, parent_number, author_name, message, content_hash, engine_version, seed, draw_count)
      SELECT 'downside', n, n - 1, 'Grace', CASE WHEN n % 100 = 0 THEN 'A round number' ELSE 'Step ' || n END,
             repeat('0', 64), 'x', 1, 1
        FROM generate_series(2, ${MANY}) n;
    UPDATE scenario SET head_number = ${MANY} WHERE id = 'downside';
    INSERT INTO revision (scenario_id, number, author_name, message, content_hash, engine_version, seed, draw_count)
      SELECT 'fork-' || n, 1, 'Grace', 'Forked', repeat('0', 64), 'x', 1, 1 FROM generate_series(1, ${MANY}) n;
    INSERT INTO assumption_value (scenario_id, revision_number, key, distribution, basis, rationale, source_ids, inherited)
      SELECT 'fork-' || n, 1, key, distribution, basis, rationale, source_ids, key <> (SELECT min(key) FROM assumption_value)
        FROM generate_series(1, ${MANY}) n, assumption_value WHERE scenario_id = 'base' AND revision_number = 1 AND n % 50 = 0;
    INSERT INTO scenario (id, name, description, parent_scenario_id, parent_revision_number, head_number, archived, created_at)
      SELECT 'fork-' || n, 'Fork ' || n, CASE WHEN n % 100 = 0 THEN '100% laser' ELSE 'one of 1000 lasers' END,
             'base', 1, 1, n % 10 = 0, now() FROM generate_series(1, ${MANY}) n;
    INSERT INTO revision_result (scenario_id, revision_number, summary)
      SELECT 'fork-' || n, 1, summary FROM generate_series(1, 6) n, revision_result
       WHERE scenario_id = 'base' AND revision_number = 1
      UNION ALL SELECT 'downside', ${MANY}, summary FROM revision_result WHERE scenario_id = 'base' AND revision_number = 1;
    INSERT INTO proposal (id, scenario_id, status, round, proposer_user_id, proposer_name, approver_name, published_number, updated_at)
      SELECT gen_random_uuid(), 'base', (ARRAY['submitted', 'approved', 'published', 'withdrawn'])[1 + n % 4], 1,
             CASE WHEN n % 2 = 0 THEN 'user-ada' END, 'Proposer ' || n, 'Rita', CASE WHEN n % 4 = 2 THEN n END, now() - n * interval '1 minute' FROM generate_series(1, ${MANY}) n;
    INSERT INTO proposal_round (proposal_id, round, scenario_id, parent_number, message, edits)
      SELECT id, 1, 'base', 1, 'Why ' || proposer_name, '[]' FROM proposal;
    INSERT INTO briefing (id, title, content, owner_name, changed_by_name, updated_at)
      SELECT gen_random_uuid(), 'Quarter ' || n, '{"slides": []}', 'Ada', 'Ada', now() - n * interval '1 minute'
        FROM generate_series(1, ${MANY}) n;
    INSERT INTO briefing_share (id, briefing_id, token_hash, content, label, created_by_name, created_at, expires_at)
      SELECT gen_random_uuid(), '${briefingId}', lpad(n::text, 64, '0'), '{}', 'Reader ' || n, 'Ada',
             now() - n * interval '1 minute', now() + interval '1 day' FROM generate_series(1, ${MANY}) n;
    INSERT INTO briefing_export (id, briefing_id, format, state, content, briefing_version, slides_total, requested_by_name, created_at, finished_at)
      SELECT gen_random_uuid(), '${briefingId}', 'pdf', 'cancelled', '{}', 1, 1, 'Ada', now() - n * interval '1 minute', now()
        FROM generate_series(1, ${MANY}) n;
    DELETE FROM audit_event;
    INSERT INTO audit_event (actor_name, action, subject_kind, subject_id)
      SELECT 'Grace', 'revision.commit', 'scenario', 's-' || n FROM generate_series(1, ${MANY}) n;
    INSERT INTO "user" (id, name, email, role, deactivated_at, updated_at)
      SELECT 'u-' || n, 'Person ' || n, 'p' || n || '@example.com', 'viewer', CASE WHEN n % 10 = 0 THEN now() END, now()
        FROM generate_series(1, ${MANY}) n;
    INSERT INTO invitation (id, token_hash, email, role, created_by_id, created_by_name, created_at, expires_at)
      SELECT gen_random_uuid(), lpad(n::text, 64, '0'), 'guest' || n || '@example.com', 'viewer', 'u', 'Ada',
             now() - n * interval '1 minute', now() + interval '1 day' FROM generate_series(1, ${MANY}) n;
    INSERT INTO source (id, publisher, title, url_missing, published_on, kind, tier, accessed_note, position)
      SELECT 'many-' || n, 'Thousandfold', 'Paper ' || n, 'None.', '1999', 'paper', 'tertiary', 'Read.', 10000 + n
        FROM generate_series(1, ${MANY}) n;
  `);
  // The database cannot be dropped over an open connection, whatever became of the statements.
  await done.finally(() => client.end());
}

beforeAll(async () => {
  api = await createTestApi();
  caller = api.caller(admin);
  briefingId = (await briefingOf(caller, { slides: 1, title: 'The first' })).id;
  await insertMany();
});
afterAll(() => api.close());

interface Part {
  readonly keys: readonly string[];
  readonly total: number;
}
interface Asked {
  readonly page: number;
  readonly size?: number;
  readonly search?: string;
}

interface List {
  /** What a thousand and those that were there before make, counted in SQL. */
  readonly count: string;
  readonly of: (asked: Asked) => Promise<Part>;
  /** A search and how many it finds; null if nothing is searched. */
  readonly found: readonly [string, number] | null;
}

const LISTS: Readonly<Record<string, List>> = {
  'open scenarios': {
    count: 'SELECT count(*)::int FROM scenario WHERE NOT archived',
    of: async (asked) => {
      const { scenarios, total } = await caller.scenarios.list(asked);
      return { keys: scenarios.map(({ id }) => id), total };
    },
    found: ['lasers OF', MANY - MANY / 10],
  },
  revisions: {
    count: "SELECT count(*)::int FROM revision WHERE scenario_id = 'downside'",
    of: async (asked) => {
      const { revisions, total } = await caller.revisions.history({ scenarioId: 'downside', ...asked });
      return { keys: revisions.map(({ stamp }) => `${stamp.number}`), total };
    },
    found: ['round number', 10],
  },
  'open reviews': {
    count: "SELECT count(*)::int FROM proposal WHERE status IN ('submitted', 'changes-requested', 'approved')",
    of: async (asked) => {
      const { proposals, total } = await caller.proposals.list(asked);
      return { keys: proposals.map(({ id }) => id), total };
    },
    // Numbers 100 and 1000, both submitted.
    found: ['why 100', 2],
  },
  'reviews of one’s own': {
    count: "SELECT count(*)::int FROM proposal WHERE proposer_user_id = 'user-ada'",
    of: async (asked) => {
      const { proposals, total } = await caller.proposals.list({ mine: true, status: 'any', ...asked });
      return { keys: proposals.map(({ id }) => id), total };
    },
    found: null,
  },
  briefings: {
    count: 'SELECT count(*)::int FROM briefing WHERE removed_at IS NULL',
    of: async (asked) => {
      const { items, total } = await caller.briefings.list(asked);
      return { keys: items.map(({ id }) => id), total };
    },
    // 99, 199 … 999 and 990 … 999, of which 999 is both.
    found: ['quarter 99', 19],
  },
  links: {
    count: 'SELECT count(*)::int FROM briefing_share',
    of: async (asked) => {
      const { shares, total } = await caller.briefings.shares.list({ id: briefingId, ...asked });
      return { keys: shares.map(({ id }) => id), total };
    },
    // 12, 112 … 912 and 120 … 129.
    found: ['reader 12', 20],
  },
  files: {
    count: 'SELECT count(*)::int FROM briefing_export',
    of: async ({ page, size }) => {
      const { exports, total } = await caller.briefings.exports.list({ id: briefingId, page, size });
      return { keys: exports.map(({ id }) => id), total };
    },
    found: null,
  },
  accounts: {
    count: 'SELECT count(*)::int FROM "user"',
    of: async (asked) => {
      const { users, total } = await caller.accounts.users(asked);
      return { keys: users.map(({ id }) => id), total };
    },
    found: ['p77@', 1],
  },
  invitations: {
    count: 'SELECT count(*)::int FROM invitation',
    of: async (asked) => {
      const { invitations, total } = await caller.accounts.invitations(asked);
      return { keys: invitations.map(({ id }) => id), total };
    },
    found: ['GUEST500@', 1],
  },
  sources: {
    count: 'SELECT count(*)::int FROM source',
    of: async ({ page, size, search }) => {
      const { sources, total } = await caller.sources.list({ page, size, text: search });
      return { keys: sources.map(({ id }) => id), total };
    },
    found: ['thousandfold paper', MANY],
  },
};

async function countOf(sql: string): Promise<number> {
  const [row] = await api.client.$queryRawUnsafe<[{ readonly count: number }]>(sql);
  return row.count;
}

/** Queries that the process sends while something runs. */
async function queriesOf(run: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await run();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}

describe.each(Object.entries(LISTS))('a thousand %s', (_, { count, of, found }) => {
  it('are counted, and every one stands on exactly one page', async () => {
    const expected = await countOf(count);
    const first = await of({ page: 1 });
    expect(first.total).toBe(expected);
    expect(first.keys).toHaveLength(PAGE_SIZE);
    const keys: string[] = [];
    for (let page = 1; page <= Math.ceil(expected / 100); page++) keys.push(...(await of({ page, size: 100 })).keys);
    expect(keys).toHaveLength(expected);
    expect(new Set(keys).size).toBe(expected);
    expect(keys.slice(0, PAGE_SIZE)).toEqual(first.keys);
  });

  it('ask as many queries for a page of a hundred as for a page of one, and few', async () => {
    const one = await queriesOf(() => of({ page: 1, size: 1 }));
    const hundred = await queriesOf(() => of({ page: 1, size: 100 }));
    // A relation that no record of a page has is not asked for.
    expect(hundred).toBeLessThanOrEqual(one + 2);
    expect(hundred).toBeLessThanOrEqual(40);
  });

  it('are found by words, to the letter', async () => {
    if (found === null) return;
    const [search, expected] = found;
    expect((await of({ page: 1, search })).total).toBe(expected);
    expect((await of({ page: 1, search: 'no%such_thing' })).total).toBe(0);
  });

  it('say how many they are beyond the last page', async () => {
    expect(await of({ page: 100_000 })).toEqual({ keys: [], total: await countOf(count) });
  });
});

describe('what else a thousand of everything must not slow down', () => {
  it('searches for a percent sign as for a percent sign', async () => {
    // `100%` as a pattern of LIKE would find each “one of 1000 lasers” too.
    expect((await caller.scenarios.list({ search: '100%', includeArchived: true })).total).toBe(10);
    expect((await caller.scenarios.list({ search: 'f_rk' })).total).toBe(0);
  });

  it('offers the first scenarios of menus and those that are named, and says how many there are', async () => {
    const { scenarios, total } = await caller.forecasts.scenarios({ named: ['fork-999', 'fork-990', 'no-such'] });
    expect(scenarios).toHaveLength(21);
    expect(scenarios.map(({ id }) => id)).toContain('fork-999');
    expect(total).toBe(await countOf('SELECT count(*)::int FROM scenario WHERE NOT archived'));
    expect(await queriesOf(() => caller.forecasts.scenarios({ named: ['fork-999'] }))).toBeLessThanOrEqual(20);
  });

  it('counts scenarios that are archived and those behind their parent', async () => {
    const { counts } = await caller.scenarios.list({});
    expect(counts).toEqual({
      open: await countOf('SELECT count(*)::int FROM scenario WHERE NOT archived'),
      archived: MANY / 10,
      behind: await countOf(
        `SELECT count(*)::int FROM scenario a JOIN scenario b ON b.id = a.parent_scenario_id
          WHERE NOT a.archived AND b.head_number > a.parent_revision_number`,
      ),
    });
  });

  it('names what each scenario of a page changes', async () => {
    const { named } = await caller.scenarios.list({ named: ['fork-50', 'fork-51'], includeArchived: true });
    expect(named.map(({ id, changedDrivers, overrideCount }) => [id, changedDrivers.length, overrideCount])).toEqual([
      ['fork-50', 1, 1],
      ['fork-51', 0, 0],
    ]);
  });

  it('counts reviews at every step', async () => {
    const { counts } = await caller.proposals.list({});
    expect(counts.map(({ status, count }) => `${status} ${count}`)).toEqual([
      'submitted 250',
      'changes-requested 0',
      'approved 250',
      'published 250',
      'withdrawn 250',
    ]);
  });

  it('counts the audit trail, and what of it a search finds', async () => {
    expect((await caller.audit.list({ limit: 5 })).total).toBe(MANY);
    const { events, next, total } = await caller.audit.list({ limit: 5, search: 'grace S-99' });
    expect(total).toBe(11);
    expect(events.map(({ subjectId }) => subjectId)).toEqual(['s-999', 's-998', 's-997', 's-996', 's-995']);
    const rest = await caller.audit.list({ limit: 50, search: 'grace S-99', before: next ?? '' });
    expect(rest).toMatchObject({ next: null, total: 11 });
    expect(rest.events).toHaveLength(6);
  });

  it('counts accounts in use', async () => {
    expect((await caller.accounts.users()).inUse).toBe(
      await countOf('SELECT count(*)::int FROM "user" WHERE deactivated_at IS NULL'),
    );
  });

  it('draws the first few scenarios beside a chart’s own where none is named', async () => {
    const spec = await caller.charts.spec({ id: 'scenario-comparison', metric: 'revenue' });
    expect(JSON.stringify(spec)).toContain('Fork 3');
    expect(JSON.stringify(spec)).not.toContain('Fork 4');
  });
});
