import { err, type Result } from '@waveguide/quantity';
import { z } from 'zod';
import type { IdentityProvider } from '../identity-provider';
import { boundedCall, type CallLimits } from './bounded-call';
import type { ProviderMetadata } from './discovery';
import { jsonAnswer, jsonOf } from './json-answer';
import type { ProviderFault } from './problem';

export interface Exchange {
  readonly provider: IdentityProvider;
  readonly metadata: ProviderMetadata;
  readonly code: string;
  /** What proves that the code was asked for here (PKCE). */
  readonly verifier: string;
  readonly redirectUri: string;
  readonly limits: CallLimits;
}

export interface Tokens {
  readonly idToken: string;
  readonly accessToken: string | null;
}

const tokensSchema = z
  .object({ id_token: z.string(), access_token: z.string().nullish() })
  .transform(({ id_token, access_token }): Tokens => ({ idToken: id_token, accessToken: access_token ?? null }));

const refusalSchema = z.object({ error: z.string() });

/** How a client may prove itself with its secret: the standard's default first. */
const PROOFS = ['client_secret_basic', 'client_secret_post'] as const;
type Proof = (typeof PROOFS)[number];

/**
 * Changes the code that a browser brought for tokens. Providers hold a client to the proof that it was registered with, which the
 * discovery document does not tell: where the first is refused, the code is still good and the other is tried.
 */
export async function exchangeCode(exchange: Exchange): Promise<Result<Tokens, ProviderFault>> {
  const { clientProofs } = exchange.metadata;
  const offered = PROOFS.filter((proof) => clientProofs?.includes(proof) ?? proof === 'client_secret_basic');
  for (const proof of offered) {
    const answer = await boundedCall(tokenCall(exchange, proof));
    if (!answer.ok) return answer;
    const refused = answer.value.status === 200 ? null : refusalSchema.safeParse(jsonOf(answer.value.text));
    const refusal = refused?.success ? refused.data.error : null;
    if (refusal === 'invalid_grant') return err({ code: 'stale-answer', detail: null });
    if (refusal !== 'invalid_client') {
      return jsonAnswer(answer.value, { schema: tokensSchema, what: 'The answer with the tokens' });
    }
  }
  const detail =
    offered.length === 0
      ? `The provider takes ${clientProofs?.join(', ')} as a client's proof; ${PROOFS.join(' or ')} is needed.`
      : 'The provider does not know OIDC_CLIENT_ID with OIDC_CLIENT_SECRET.';
  return err({ code: 'unusable-answer', detail });
}

function tokenCall({ provider, metadata, code, verifier, redirectUri, limits }: Exchange, proof: Proof) {
  const { clientId, clientSecret } = provider;
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
  const call = { url: metadata.tokenEndpoint, limits };
  if (proof === 'client_secret_post') {
    return { ...call, form: { ...form, client_id: clientId, client_secret: clientSecret } };
  }
  const pair = [clientId, clientSecret].map(formEncoded).join(':');
  return { ...call, form, headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

/** Both halves are encoded as in a form before they are put together (RFC 6749, 2.3.1). */
function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

const keysSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
export type ProviderKeys = z.infer<typeof keysSchema>;

/** The keys that a provider signs with today. */
export async function fetchKeys(
  { jwksUri }: ProviderMetadata,
  limits: CallLimits,
): Promise<Result<ProviderKeys, ProviderFault>> {
  const answer = await boundedCall({ url: jwksUri, limits });
  return answer.ok ? jsonAnswer(answer.value, { schema: keysSchema, what: 'The key set' }) : answer;
}
