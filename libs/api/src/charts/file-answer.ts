import { requirePermission, type Principal } from '@waveguide/auth';
import { formatRecord, type ChartSpec } from '@waveguide/charts';
import type { ApiContext } from '../trpc/context';
import { chartAddress } from './address';
import { chartFile } from './file';
import { chartFileName, readChartFileRequest } from './file-request';
import type { ChartRequest } from './request';
import { chartSpec } from './service';
import { entityTag, isKnownTag } from '../trpc/entity-tag';
import type { ReportIncident } from '../trpc/error-map';
import { withErrorResponse } from '../trpc/with-error-response';
import { openedToOthers, openToOthers } from '../trpc/open-to-others';
import { PICTURE_POLICY } from './picture-policy';
import type { Problem } from '../trpc/problem';
import { problemAnswer } from '../trpc/problem-answer';

/** Whoever keeps it need never ask again: a year is the longest that HTTP caches are told. */
const FOR_EVER = 'max-age=31536000, immutable';
const ASKED_ANEW = 'no-cache';

/** What an answer needs beside the request. */
export interface ChartFileContext {
  /** The last part of the path: `ports-forecast.png`. */
  readonly file: string;
  /** Finds out who asks; called once the request is known to make sense. */
  readonly context: () => Promise<ApiContext>;
  readonly reportIncident: ReportIncident;
}

/**
 * The answer to `GET /charts/<id>.<format>?scenario=base&revision=1&…`. With a revision it has the same numbers for ever, and within a
 * version of the product the same bytes, and may be kept; without one it is the newest and has to be asked for anew. Never rejects.
 */
export function answerChartFile(request: Request, loadContext: ChartFileContext): Promise<Response> {
  return withErrorResponse(() => answer(request, loadContext), loadContext.reportIncident);
}

async function answer(request: Request, loadContext: ChartFileContext): Promise<Response> {
  const wanted = readChartFileRequest(loadContext.file, new URL(request.url).searchParams);
  if (!wanted.ok) return refusal(wanted.error);
  const context = await loadContext.context();
  const allowed = requirePermission(context.principal, 'charts.read');
  if (!allowed.ok) return text(401, allowed.error.message);
  const spec = await chartSpec(context, wanted.value.chart);
  if (!spec.ok) return openedToOthers(refusal(spec.error), context.principal, 'charts.read');
  const { format, picture, chart } = wanted.value;
  const bytes = await chartFile(atItsRevision(spec.value, chart), { format, picture, publicUrl: context.publicUrl });
  const etag = entityTag(bytes);
  const name = chartFileName(wanted.value, chart.revision ?? spec.value.provenance.revision?.number ?? null);
  const { contentType, attached } = formatRecord(format);
  const headers = {
    ...openToOthers(context.principal, 'charts.read'),
    etag,
    'cache-control': cacheControl(context.principal, chart),
    'content-type': contentType,
    'content-disposition': `${attached ? 'attachment' : 'inline'}; filename="${name}"`,
    // Only drawings can hold what runs; a browser's viewer of PDF files does not start under this policy.
    ...(format === 'svg' ? { 'content-security-policy': PICTURE_POLICY } : {}),
  };
  if (isKnownTag(etag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}

/**
 * What was shown to somebody with an account must not be kept for others: the installation may be shut to visitors. Their own browser may
 * keep it as long as anybody's, since the numbers of a frozen chart never change.
 */
function cacheControl(principal: Principal, chart: ChartRequest): string {
  const audience = principal.kind === 'user' ? 'private' : 'public';
  return `${audience}, ${chart.revision === undefined ? ASKED_ANEW : FOR_EVER}`;
}

/** A file outlives what was newest when it was made, so the address that stands on it leads to the revision it shows. */
function atItsRevision(spec: ChartSpec, chart: ChartRequest): ChartSpec {
  const { revision } = spec.provenance;
  if (revision === null) return spec;
  return {
    ...spec,
    provenance: { ...spec.provenance, address: chartAddress({ ...chart, revision: revision.number }) },
  };
}

function refusal(problem: Problem): Response {
  if (problem.kind === 'not-found') {
    return text(
      404,
      `${problem.message}\nThe charts and their downloads are on the pages at /, /forecasts and /timeline.`,
    );
  }
  return problemAnswer(problem, { 'cache-control': 'no-store', 'content-security-policy': PICTURE_POLICY });
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': PICTURE_POLICY,
    },
  });
}
