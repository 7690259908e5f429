import { cleanName, err, ok, textProblem, type Result } from '@waveguide/quantity';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { isPlaceholderEmail } from '../local-email';
import { LONGEST_NAME } from '../person-name';
import { boundedCall, type CallLimits } from './bounded-call';
import type { ProviderMetadata } from './discovery';
import { jsonAnswer } from './json-answer';
import type { ProviderFault } from './problem';

/** Somebody as a provider vouches for them. */
export interface ProvidedPerson {
  /** The provider's own id of them, which it never gives to anybody else. */
  readonly subject: string;
  /** In lower case; null if there is none that the provider vouches for, because without that it proves nothing. */
  readonly email: string | null;
  /** One line of at most 80 characters; empty if nothing usable was said. */
  readonly name: string;
}

/** The standard's longest subject. */
const LONGEST_SUBJECT = 255;
const LONGEST_EMAIL = 254;

const claimsSchema = z.looseObject({
  sub: z.string().min(1),
  email: z.unknown().optional(),
  email_verified: z.unknown().optional(),
  name: z.unknown().optional(),
  preferred_username: z.unknown().optional(),
});
type Claims = z.infer<typeof claimsSchema>;

export interface PersonQuestion {
  /** Of the verified ID token. */
  readonly claims: JWTPayload & { readonly sub: string };
  readonly accessToken: string | null;
  readonly metadata: ProviderMetadata;
  readonly limits: CallLimits;
}

/** Who it is that a verified token speaks of; the provider is asked if the token has no address. */
export async function providedPerson({
  claims,
  accessToken,
  metadata: { userinfoEndpoint },
  limits,
}: PersonQuestion): Promise<Result<ProvidedPerson, ProviderFault>> {
  if (claims.email !== undefined || userinfoEndpoint === null || accessToken === null) return personOf(claims);
  const answer = await boundedCall({
    url: userinfoEndpoint,
    headers: { authorization: `Bearer ${accessToken}` },
    limits,
  });
  if (!answer.ok) return answer;
  const told = jsonAnswer(answer.value, { schema: claimsSchema, what: 'What it says of the person' });
  if (!told.ok) return told;
  if (told.value.sub !== claims.sub) {
    return err({
      code: 'unproved-answer',
      detail: 'The token and what it says of the person name different subjects.',
    });
  }
  return personOf(told.value);
}

/** Reads claims, of which nobody says how long they are or what stands in them. */
function personOf({ sub, ...claims }: Pick<Claims, 'sub'> & Partial<Claims>): Result<ProvidedPerson, ProviderFault> {
  if (sub.length > LONGEST_SUBJECT || textProblem(sub, 'one') !== null) {
    return err({ code: 'unusable-answer', detail: 'The subject is no text of at most 255 characters.' });
  }
  // Some providers write the truth value as a text.
  const vouched = claims.email_verified === true || claims.email_verified === 'true';
  const email = z.email().max(LONGEST_EMAIL).toLowerCase().safeParse(claims.email);
  const usable = vouched && email.success && textProblem(email.data, 'one') === null && !isPlaceholderEmail(email.data);
  const name = [claims.name, claims.preferred_username]
    .map((text) => (typeof text === 'string' ? cleanName(text, LONGEST_NAME) : ''))
    .find((text) => text !== '');
  return ok({ subject: sub, email: usable ? email.data : null, name: name ?? '' });
}
