import { requirePermission } from '@waveguide/auth';
import type { ApiContext } from '../trpc/context';
import { entityTag, isKnownTag } from '../trpc/entity-tag';
import { problemOf } from '../trpc/error-map';
import { PICTURE_POLICY } from '../charts/picture-policy';
import { problemAnswer } from '../trpc/problem-answer';

/** Bytes that belong to a briefing. */
export interface BriefingBytes {
  readonly status: 200 | 422;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Whether the same address gives the same content for ever, and within a version of the product the same bytes. */
  readonly frozen: boolean;
}

/** Why there are none, for the person who opens the address. */
export interface BriefingRefusal {
  readonly status: 400 | 404;
  readonly message: string;
}

/** Their browser keeps it for a year, the longest that HTTP caches are told, and nobody else's cache does. */
const FOR_EVER = 'private, max-age=31536000, immutable';
const NEVER = 'no-store';

/** Nothing of a picture is run, fetched or framed when it is opened on its own. */
export const INERT = {
  'content-security-policy': PICTURE_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The answer to a request for a part of a briefing, for those who may read briefings. Never rejects: what nobody foresaw is reported and
 * answered with its incident.
 */
export async function answerBriefing(
  request: Request,
  context: ApiContext,
  work: () => Promise<BriefingBytes | BriefingRefusal>,
): Promise<Response> {
  const allowed = requirePermission(context.principal, 'briefings.read');
  if (!allowed.ok) return text(context.principal.kind === 'visitor' ? 401 : 403, allowed.error.message);
  try {
    const found = await work();
    return 'bytes' in found ? bytesAnswer(request, found) : text(found.status, found.message);
  } catch (cause) {
    return problemAnswer(problemOf(cause, { report: context.reportIncident, asked: 'read' }), INERT);
  }
}

function bytesAnswer(request: Request, { status, bytes, contentType, frozen }: BriefingBytes): Response {
  const kept = status === 200 && frozen;
  const etag = entityTag(bytes);
  const headers = {
    ...INERT,
    'cache-control': kept ? FOR_EVER : NEVER,
    'content-type': contentType,
    ...(kept ? { etag } : {}),
  };
  if (kept && isKnownTag(etag, request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { status, headers });
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...INERT, 'content-type': 'text/plain; charset=utf-8', 'cache-control': NEVER },
  });
}
