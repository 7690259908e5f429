import { err, type Result } from '@waveguide/quantity';
import { z } from 'zod';
import { boundedCall, type CallLimits } from './bounded-call';
import { jsonAnswer } from './json-answer';
import type { ProviderFault } from './problem';

/** What a provider publishes of itself, as far as it is used. https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata */
export interface ProviderMetadata {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userinfoEndpoint: string | null;
  readonly jwksUri: string;
  /** How it lets a client prove itself; null if it does not say. */
  readonly clientProofs: readonly string[] | null;
  /** How it signs; null if it does not say. */
  readonly signatures: readonly string[] | null;
  /** Whether its answers in the browser name it, too (RFC 9207). */
  readonly namesItself: boolean;
}

const WHAT = 'The discovery document';

const namedSchema = z.object({ issuer: z.string() });

/** An address that may be called: by https, unless the issuer itself is not, as on one's own machine. */
function addressSchema(issuer: string) {
  const protocol = new URL(issuer).protocol === 'https:' ? /^https$/ : /^https?$/;
  return z.url({ protocol, error: 'no address, or not by https' });
}

function metadataSchema(issuer: string) {
  const address = addressSchema(issuer);
  return z
    .object({
      authorization_endpoint: address,
      token_endpoint: address,
      userinfo_endpoint: address.nullish(),
      jwks_uri: address,
      token_endpoint_auth_methods_supported: z.array(z.string()).nullish(),
      id_token_signing_alg_values_supported: z.array(z.string()).nullish(),
      authorization_response_iss_parameter_supported: z.boolean().nullish(),
    })
    .transform((said): ProviderMetadata => ({
      authorizationEndpoint: said.authorization_endpoint,
      tokenEndpoint: said.token_endpoint,
      userinfoEndpoint: said.userinfo_endpoint ?? null,
      jwksUri: said.jwks_uri,
      clientProofs: said.token_endpoint_auth_methods_supported ?? null,
      signatures: said.id_token_signing_alg_values_supported ?? null,
      namesItself: said.authorization_response_iss_parameter_supported ?? false,
    }));
}

/**
 * Asks a provider if its parts are. It is asked at every sign-in and not at start: one that is away holds up nothing else, and is found
 * to be away before a browser is sent there. Its issuer must be the one that was set, to the letter: what it signs names that one.
 */
export async function discover(issuer: string, limits: CallLimits): Promise<Result<ProviderMetadata, ProviderFault>> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await boundedCall({ url, limits });
  if (!answer.ok) return answer;
  const named = jsonAnswer(answer.value, { schema: namedSchema, what: WHAT });
  if (!named.ok) return named;
  if (named.value.issuer !== issuer) {
    const stated = JSON.stringify(named.value.issuer.slice(0, 200));
    return err({ code: 'other-issuer', detail: `${url} names the issuer ${stated}; OIDC_ISSUER is "${issuer}".` });
  }
  return jsonAnswer(answer.value, { schema: metadataSchema(issuer), what: WHAT });
}
