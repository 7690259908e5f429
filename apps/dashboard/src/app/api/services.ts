import { randomBytes, randomUUID } from 'node:crypto';
import 'server-only';
import {
  createCaller,
  EngineRuns,
  EXPORT_QUEUE,
  type ApiCaller,
  type ApiContext,
  type ApiServices,
} from '@waveguide/api';
import {
  createAuth,
  principalOf,
  readIdentityProvider,
  type IdentityProvider,
  type ProviderSignInServices,
  type WaveguideAuth,
} from '@waveguide/auth';
import { createClient, JobQueue, PublicationFeed, recordTime } from '@waveguide/db';

interface ServerServices extends ApiServices {
  readonly auth: WaveguideAuth;
  /** Where people may sign in besides with a password; null for nowhere. */
  readonly identityProvider: IdentityProvider | null;
  /** The address people open. */
  readonly baseUrl: string;
  /** Signs what browsers keep for us; leaves the server in no answer. */
  readonly secret: string;
}

/** Where the development server reloads modules, what they opened has to outlive them. */
const shared: { waveguideServices?: ServerServices } = globalThis as never;

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set. npm start sets it; see docs/developing.md for running the server by hand.`);
  }
  return value;
}

/** Logs what happened under an id that may be told; the log is the only place that has the cause. */
function reportIncident(cause: unknown): string {
  const incidentId = randomUUID().slice(0, 8);
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`${new Date().toISOString()} incident ${incidentId}: ${text}\n`);
  return incidentId;
}

/** What every request shares: one connection pool, one sign-in, one cache of engine runs. */
export function services(): ServerServices {
  shared.waveguideServices ??= makeServices();
  return shared.waveguideServices;
}

/** The origin under which readers of files reach this installation, without a slash at its end; null if none is stated. */
function readPublicUrl(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(`PUBLIC_URL is ${text}: an address such as https://waveguide.example is expected.`);
  }
  return text.replace(/\/+$/, '');
}

function makeServices(): ServerServices {
  const databaseUrl = required('DATABASE_URL');
  const client = createClient(databaseUrl);
  const baseUrl = process.env.BETTER_AUTH_URL ?? `http://localhost:${process.env.PORT ?? '3000'}`;
  const provider = readIdentityProvider(process.env);
  if (!provider.ok) throw new Error(provider.error);
  const identityProvider = provider.value;
  const secret = required('BETTER_AUTH_SECRET');
  return {
    client,
    baseUrl,
    secret,
    identityProvider,
    auth: createAuth({ client, secret, baseUrl }),
    engineRuns: new EngineRuns(),
    publicationFeed: new PublicationFeed(databaseUrl),
    exportQueue: new JobQueue({ databaseUrl, name: EXPORT_QUEUE, onError: reportIncident }),
    publicUrl: readPublicUrl(process.env.PUBLIC_URL),
    now: () => recordTime(client),
    reportIncident,
  };
}

/** What signing in by the provider runs with. */
export function providerSignIn(): ProviderSignInServices {
  const { client, auth, identityProvider, baseUrl, secret, reportIncident: report } = services();
  return { client, auth, provider: identityProvider, baseUrl, secret, randomBytes, report };
}

/** What a request with these headers runs with. */
export async function apiContext(headers: Headers): Promise<ApiContext> {
  const { client, engineRuns, publicationFeed, exportQueue, publicUrl, now, reportIncident: report, auth } = services();
  return {
    client,
    engineRuns,
    publicationFeed,
    exportQueue,
    publicUrl,
    now,
    reportIncident: report,
    principal: await principalOf({ auth, client, now }, headers),
  };
}

/** Calls procedures without HTTP on behalf of the request with these headers: for server components and route handlers. */
export async function apiCaller(headers: Headers): Promise<ApiCaller> {
  return createCaller(await apiContext(headers));
}
