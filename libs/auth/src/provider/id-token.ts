import { err, ok, type Result } from '@waveguide/quantity';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { ProviderFault } from './problem';

/**
 * Signatures that are believed, whatever a token says of itself. All are by a key of which only the provider has the private half:
 * `none` proves nothing, and who knows the client's secret could sign with the HMAC ones.
 */
const SIGNATURES: readonly string[] = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** Seconds by which the provider's clock may differ from ours. */
const CLOCK_TOLERANCE = 60;

export interface IdTokenCheck {
  readonly keys: { readonly keys: readonly object[] };
  readonly issuer: string;
  readonly clientId: string;
  /** What was given to the provider for this sign-in only. */
  readonly nonce: string;
  /** How the provider says that it signs; null if it does not. */
  readonly signatures: readonly string[] | null;
  readonly now: Date;
}

/**
 * What an ID token says, if it is proved to come from the provider, to be meant for this client and this very sign-in, and to hold at
 * this time. https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export async function verifyIdToken(
  token: string,
  { keys, issuer, clientId, nonce, signatures, now }: IdTokenCheck,
): Promise<Result<JWTPayload & { readonly sub: string }, ProviderFault>> {
  const unproved = (detail: string) => err({ code: 'unproved-answer' as const, detail: `The ID token: ${detail}` });
  let claims: JWTPayload;
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys as JSONWebKeySet), {
      issuer,
      audience: clientId,
      algorithms: SIGNATURES.filter((signature) => signatures?.includes(signature) ?? true),
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: now,
    });
    claims = payload;
  } catch (error) {
    return unproved(error instanceof Error ? error.message : String(error));
  }
  // Made for several clients, it has to name the one that it was given to.
  const severalClients = Array.isArray(claims.aud) && claims.aud.length > 1;
  if (claims.azp === undefined ? severalClients : claims.azp !== clientId) return unproved('made for another client.');
  if (claims.nonce !== nonce) return unproved('made for another sign-in.');
  const { sub } = claims;
  if (typeof sub !== 'string' || sub === '') return unproved('no subject.');
  return ok({ ...claims, sub });
}
