import { requirePermission } from '@waveguide/auth';
import type { ApiContext } from '../trpc/context';
import { entityTag, isKnownTag } from '../trpc/entity-tag';
import type { ReportIncident } from '../trpc/error-map';
import { openedToOthers, openToOthers } from '../trpc/open-to-others';
import { invalid } from '../trpc/problem';
import { problemAnswer } from '../trpc/problem-answer';
import { withErrorResponse } from '../trpc/with-error-response';
import { changesFeed } from './changes-feed';
import { changesQuery } from './changes-query';
import { changesInputSchema } from './changes-schema';

/** Revisions in a feed: readers ask often and keep what they have. */
const ENTRIES = 50;
const PERMISSION = 'revisions.read';

export interface FeedAnswerContext {
  readonly context: () => Promise<ApiContext>;
  readonly reportIncident: ReportIncident;
}

/** The answer to `GET /changes.atom?scenario=base`: the newest revisions of all scenarios, or of one, as an Atom feed. Never rejects. */
export function answerChangesFeed(request: Request, { context, reportIncident }: FeedAnswerContext): Promise<Response> {
  return withErrorResponse(async () => answer(request, await context()), reportIncident);
}

async function answer(request: Request, context: ApiContext): Promise<Response> {
  const { principal } = context;
  const allowed = requirePermission(principal, PERMISSION);
  if (!allowed.ok) return problemAnswer({ kind: 'sign-in-required', message: allowed.error.message });
  const scenarioId = new URL(request.url).searchParams.get('scenario') ?? undefined;
  const asked = changesInputSchema.safeParse({ scenarioId, size: ENTRIES });
  if (!asked.success)
    return problemAnswer(invalid(['scenario'], '“scenario” must be the id of a scenario, such as base.'));
  const list = await changesQuery(context, asked.data);
  if (!list.ok) return openedToOthers(problemAnswer(list.error), principal, PERMISSION);
  const bytes = Buffer.from(changesFeed({ list: list.value, origin: context.publicUrl ?? '' }), 'utf8');
  const etag = entityTag(bytes);
  const headers = {
    ...openToOthers(principal, PERMISSION),
    etag,
    'cache-control': `${principal.kind === 'user' ? 'private' : 'public'}, no-cache`,
    'content-type': 'application/atom+xml; charset=utf-8',
    'x-content-type-options': 'nosniff',
  };
  if (isKnownTag(etag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}
