import { randomBytes } from 'node:crypto';
import { createClient, PublicationFeed, type PrismaClient } from '@waveguide/db';
import type { ApiContext } from './context';
import { answerChartFile } from '../charts/file-answer';
import { readProblem } from './error-map';
import { withErrorResponse } from './with-error-response';
import { handleApiRequest } from './request-handler';
import { answerSharedSlide } from '../briefings/shared-slides';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

const ORIGIN = 'http://localhost:3000';
const incidents = new Map<string, unknown>();
const reportIncident = (cause: unknown) => {
  const id = randomBytes(4).toString('hex');
  incidents.set(id, cause);
  return id;
};

/** An account of the database that is no superuser, so that limits and rights hold for it. */
const role = `outage_${process.pid}_${randomBytes(4).toString('hex')}`;
let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
  await api.client.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN PASSWORD 'outage'`);
  await api.client.$executeRawUnsafe(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}`);
});
afterAll(async () => {
  await api.client.$executeRawUnsafe(`DROP OWNED BY ${role}`);
  await api.client.$executeRawUnsafe(`DROP ROLE ${role}`);
  await api.close();
});

interface Outage {
  readonly name: string;
  /** Makes it so, and says by which SQL it is undone. */
  readonly begin: () => readonly string[];
  readonly end: () => readonly string[];
  readonly url?: (url: URL) => void;
  readonly text: RegExp;
}

/** Whoever asks for a connection meets them. */
const AT_THE_DOOR: readonly Outage[] = [
  { name: 'away', begin: () => [], end: () => [], url: (url) => (url.port = '9'), text: /cannot be reached/ },
  {
    name: 'without a free connection',
    begin: () => [`ALTER ROLE ${role} CONNECTION LIMIT 0`],
    end: () => [`ALTER ROLE ${role} CONNECTION LIMIT -1`],
    text: /no connection free/,
  },
  {
    name: 'letting nobody in',
    begin: () => [`ALTER ROLE ${role} NOLOGIN`],
    end: () => [`ALTER ROLE ${role} LOGIN`],
    text: /does not let the server in/,
  },
];

/** Only who writes meets them. */
const FOR_WRITERS: readonly Outage[] = [
  {
    name: 'read-only',
    begin: () => [`ALTER ROLE ${role} SET default_transaction_read_only = on`],
    end: () => [`ALTER ROLE ${role} RESET default_transaction_read_only`],
    text: /can only be read/,
  },
  {
    name: 'out of space',
    begin: () => [
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53100'; END $$`,
      'CREATE TRIGGER full_disk BEFORE INSERT ON briefing FOR EACH ROW EXECUTE FUNCTION full_disk()',
    ],
    end: () => ['DROP TRIGGER full_disk ON briefing', 'DROP FUNCTION full_disk()'],
    text: /disk of the database is full/,
  },
];

async function during(outage: Outage, work: (context: ApiContext) => Promise<void>): Promise<void> {
  const url = new URL(api.databaseUrl);
  url.username = role;
  url.password = 'outage';
  outage.url?.(url);
  for (const statement of outage.begin()) await api.client.$executeRawUnsafe(statement);
  const client = createClient(url.href);
  const publicationFeed = new PublicationFeed(url.href);
  const principal = signedIn('analyst');
  try {
    await work({ ...api.context(principal), client, publicationFeed, reportIncident });
  } finally {
    await publicationFeed.close();
    await client.$disconnect();
    for (const statement of outage.end()) await api.client.$executeRawUnsafe(statement);
  }
}

/** What a client hears: the status, when to ask again, the words, and what the log has under the incident that they name. */
async function heard(response: Response) {
  const text = await response.text();
  const shape = text.startsWith('{') ? (JSON.parse(text) as { error?: { json: { data: unknown } } }) : null;
  const sentence = shape === null ? text : (readProblem(shape.error?.json.data)?.message ?? '');
  expect(text).not.toMatch(/prisma|127\.0\.0\.1|outage_/i);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: sentence,
    isLogged: incidents.get(/Incident ([0-9a-f]{8})/.exec(sentence)?.[1] ?? '') instanceof Error,
  };
}

interface Call {
  readonly path: string;
  readonly input?: unknown;
  readonly createContext?: () => Promise<ApiContext>;
}

function call(context: ApiContext, { path, input, createContext = async () => context }: Call) {
  const query = `?input=${encodeURIComponent(JSON.stringify({ json: {} }))}`;
  const init: RequestInit =
    input === undefined
      ? {}
      : {
          method: 'POST',
          body: JSON.stringify({ json: input }),
          headers: { 'content-type': 'application/json', host: 'localhost:3000', origin: ORIGIN },
        };
  return handleApiRequest(new Request(`${ORIGIN}/api/trpc/${path}${input === undefined ? query : ''}`, init), {
    endpoint: '/api/trpc',
    createContext,
    reportIncident,
  });
}

const newBriefing = { title: 'A briefing of an outage' };
const count = async (client: PrismaClient) => client.briefing.count();

describe.each(AT_THE_DOOR)('a database that is $name', (outage) => {
  const sentence = outage.text;

  it('is 503 with Retry-After and an incident of the log, for whatever is read', async () => {
    await during(outage, async (context) => {
      const chart = { file: 'ports-forecast.png', context: async () => context, reportIncident };
      const visit = { token: 'a'.repeat(43), pass: undefined, network: '', secret: 'b'.repeat(43) };
      const answers = [
        await call(context, { path: 'scenarios.list' }),
        await answerChartFile(new Request(`${ORIGIN}/charts/ports-forecast.png?scenario=base`), chart),
        await answerSharedSlide(context, visit, '1.svg'),
        await withErrorResponse(async () => Response.json(await count(context.client)), reportIncident),
      ];
      for (const answer of answers)
        expect(await heard(answer)).toEqual({
          status: 503,
          retryAfter: '5',
          text: expect.stringMatching(sentence),
          isLogged: true,
        });
    });
  });

  it('is told where it fails to say who asks, and then nothing was changed', async () => {
    await during(outage, async (context) => {
      const lookingUp = async () => {
        await count(context.client);
        return context;
      };
      for (const input of [undefined, newBriefing]) {
        const path = input === undefined ? 'scenarios.list' : 'briefings.create';
        const answer = await call(context, { path, input, createContext: lookingUp });
        expect(await heard(answer)).toMatchObject({
          status: 503,
          retryAfter: '5',
          isLogged: true,
          text: /Nothing was changed/,
        });
      }
    });
  });

  it('leaves open whether a write of several steps was saved', async () => {
    await during(outage, async (context) => {
      expect(await heard(await call(context, { path: 'briefings.create', input: newBriefing }))).toMatchObject({
        status: 503,
        retryAfter: '5',
        isLogged: true,
        text: /Whether it was saved is not known: look before you try again/,
      });
    });
  });

  it('ends an open answer in words', async () => {
    await during(outage, async (context) => {
      const answer = await call(context, { path: 'revisions.published' });
      const text = await answer.text();
      expect(text).toMatch(sentence);
      expect(text).toMatch(/"kind":"unavailable"/);
    });
  });
});

describe.each(FOR_WRITERS)('a database that is $name', (outage) => {
  it('says that nothing was saved, and nothing was', async () => {
    await during(outage, async (context) => {
      const before = await count(api.client);
      expect(await heard(await call(context, { path: 'briefings.create', input: newBriefing }))).toMatchObject({
        status: 503,
        retryAfter: '5',
        isLogged: true,
        text: /It was not saved/,
      });
      expect(await count(api.client)).toBe(before);
    });
  });

  it('can still be read', async () => {
    await during(outage, async (context) => {
      expect((await call(context, { path: 'scenarios.list' })).status).toBe(200);
    });
  });
});
