import type { PrismaClient } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { IdentityProvider } from '../identity-provider';
import { openSession } from '../open-session';
import type { RandomBytes } from '../secret-token';
import type { WaveguideAuth } from '../waveguide-auth';
import { admitByProvider } from './admit';
import { CALL_LIMITS, type CallLimits } from './bounded-call';
import { discover } from './discovery';
import { exchangeCode, fetchKeys } from './exchange';
import { verifyIdToken } from './id-token';
import { beginPending, endedCookie, takePending, type PendingSignIn } from './pending';
import { providedPerson, type ProvidedPerson } from './person';
import type { ProviderFault, ProviderProblem } from './problem';

/** The provider sends people back to this path of the site. */
export const PROVIDER_CALLBACK_PATH = '/api/auth/callback/oidc';

export interface ProviderSignInServices {
  readonly client: PrismaClient;
  readonly auth: WaveguideAuth;
  /** Null if none is offered. */
  readonly provider: IdentityProvider | null;
  /** The address people open. */
  readonly baseUrl: string;
  /** The server's own secret. */
  readonly secret: string;
  readonly randomBytes: RandomBytes;
  /** Tells the server's log what is wrong with the provider. */
  readonly report: (detail: string) => void;
  /** Other than usual ones are for tests. */
  readonly limits?: CallLimits;
}

export interface ProviderStart {
  /** Where the provider asks who it is. */
  readonly url: string;
  /** `Set-Cookie` headers that tie the answer to this browser. */
  readonly cookies: readonly string[];
}

/** Begins signing in with the provider; `next` is a path of this site to come back to. */
export async function startProviderSignIn(
  services: ProviderSignInServices,
  { next, now }: { readonly next: string; readonly now: Date },
): Promise<Result<ProviderStart, ProviderProblem>> {
  const { provider, randomBytes, limits = CALL_LIMITS } = services;
  if (provider === null) return err('not-offered');
  const metadata = await discover(provider.issuer, limits);
  if (!metadata.ok) return err(told(services, metadata.error));
  const { state, nonce, challenge, cookie } = await beginPending(keeping(services), { next, now, randomBytes });
  const url = new URL(metadata.value.authorizationEndpoint);
  const asked = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUri(services),
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return ok({ url: url.href, cookies: [cookie] });
}

export interface ProviderAnswer {
  /** What the browser brought in the address. */
  readonly parameters: URLSearchParams;
  /** Of the browser's request. */
  readonly headers: Headers;
  readonly now: Date;
}

/** How a sign-in by the provider ended, and what the browser is to be told. */
export interface ProviderEnd {
  /** Null if somebody is signed in. */
  readonly problem: ProviderProblem | null;
  /** Path of this site that was wanted; null if the answer does not belong to a sign-in that was begun here. */
  readonly next: string | null;
  readonly cookies: readonly string[];
}

/** Ends signing in with what the provider answered. An answer counts once, in the browser that asked, for ten minutes. */
export async function finishProviderSignIn(
  services: ProviderSignInServices,
  { parameters, headers, now }: ProviderAnswer,
): Promise<ProviderEnd> {
  const { auth, client, provider } = services;
  if (provider === null) return { problem: 'not-offered', next: null, cookies: [] };
  const pending = await takePending(keeping(services), { state: parameters.get('state') ?? '', headers, now });
  // The cookie stays: a sign-in that was begun since may still need it.
  if (pending === null) return { problem: 'stale-answer', next: null, cookies: [] };
  const ended = { next: pending.next, cookies: [endedCookie(keeping(services))] };
  const person = await personBehind(services, { provider, pending, parameters, now });
  if (!person.ok) return { ...ended, problem: told(services, person.error) };
  const admitted = await admitByProvider(client, { person: person.value, provider, now });
  if (!admitted.ok) return { ...ended, problem: admitted.error };
  const session = await openSession(auth, admitted.value.userId, headers);
  return { ...ended, problem: null, cookies: [...ended.cookies, ...session] };
}

interface Behind extends Pick<ProviderAnswer, 'parameters' | 'now'> {
  readonly provider: IdentityProvider;
  readonly pending: PendingSignIn;
}

/** Who the provider says it is, once all of it is proved. */
async function personBehind(
  services: ProviderSignInServices,
  { provider, pending, parameters, now }: Behind,
): Promise<Result<ProvidedPerson, ProviderFault>> {
  const { limits = CALL_LIMITS } = services;
  const refusal = parameters.get('error');
  if (refusal === 'access_denied') return err({ code: 'cancelled', detail: null });
  if (refusal !== null) {
    const text = JSON.stringify([refusal, parameters.get('error_description') ?? ''].join(' ').slice(0, 300));
    return err({ code: 'refused', detail: `It answered the browser with ${text}.` });
  }
  const code = parameters.get('code');
  if (code === null) return err({ code: 'unusable-answer', detail: 'It sent the browser back without a code.' });
  const metadata = await discover(provider.issuer, limits);
  if (!metadata.ok) return metadata;
  const named = parameters.get('iss');
  if (named === null ? metadata.value.namesItself : named !== provider.issuer) {
    return err({ code: 'unproved-answer', detail: 'The browser came back from another issuer.' });
  }
  const [keys, tokens] = await Promise.all([
    fetchKeys(metadata.value, limits),
    exchangeCode({
      provider,
      metadata: metadata.value,
      code,
      verifier: pending.verifier,
      redirectUri: redirectUri(services),
      limits,
    }),
  ]);
  if (!tokens.ok) return tokens;
  if (!keys.ok) return keys;
  const claims = await verifyIdToken(tokens.value.idToken, {
    keys: keys.value,
    issuer: provider.issuer,
    clientId: provider.clientId,
    nonce: pending.nonce,
    signatures: metadata.value.signatures,
    now,
  });
  if (!claims.ok) return claims;
  const { accessToken } = tokens.value;
  return providedPerson({ claims: claims.value, accessToken, metadata: metadata.value, limits });
}

function told({ report, provider }: ProviderSignInServices, { code, detail }: ProviderFault): ProviderProblem {
  if (detail !== null) report(`Sign-in by ${provider?.name ?? 'a provider'} (${code}): ${detail}`);
  return code;
}

const keeping = ({ client, secret, baseUrl }: ProviderSignInServices) => ({
  client,
  secret,
  secure: baseUrl.startsWith('https:'),
});

const redirectUri = ({ baseUrl }: ProviderSignInServices) => `${baseUrl.replace(/\/+$/, '')}${PROVIDER_CALLBACK_PATH}`;
