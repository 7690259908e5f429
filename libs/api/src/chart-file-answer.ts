import { requirePermission, type Principal } from '@waveguide/auth';
import type { ChartSpec } from '@waveguide/charts';
import type { ApiContext } from './api-context';
import { chartAddress } from './chart-address';
import { chartFile, CONTENT_TYPES } from './chart-file';
import { chartFileName, readChartFileRequest, type ChartFileFormat } from './chart-file-request';
import type { ChartRequest } from './chart-request';
import { chartSpec } from './chart-service';
import { entityTag, isKnownTag } from './entity-tag';
import type { ReportIncident } from './error-map';
import { guardedAnswer } from './guarded-answer';
import { PICTURE_POLICY } from './picture-policy';
import type { Problem } from './problem';

/** Whoever keeps it need never ask again: a year is the longest that HTTP caches are told. */
const FOR_EVER = 'max-age=31536000, immutable';
const ASKED_ANEW = 'no-cache';
/** No browser shows these; they go to the downloads. */
const ATTACHED: ReadonlySet<ChartFileFormat> = new Set(['pptx', 'xlsx', 'csv']);

/** What an answer needs beside the request. */
export interface ChartFileGround {
  /** The last part of the path: `ports-forecast.png`. */
  readonly file: string;
  /** Finds out who asks; called once the request is known to make sense. */
  readonly context: () => Promise<ApiContext>;
  readonly reportIncident: ReportIncident;
}

/**
 * The answer to `GET /charts/<id>.<format>?scenario=base&revision=1&…`. With a revision it is the same bytes for ever and says so; without
 * one it is the newest and has to be asked for anew. Never rejects.
 */
export function answerChartFile(request: Request, ground: ChartFileGround): Promise<Response> {
  return guardedAnswer(() => answer(request, ground), ground.reportIncident);
}

async function answer(request: Request, ground: ChartFileGround): Promise<Response> {
  const wanted = readChartFileRequest(ground.file, new URL(request.url).searchParams);
  if (!wanted.ok) return refusal(wanted.error);
  const context = await ground.context();
  const allowed = requirePermission(context.principal, 'charts.read');
  if (!allowed.ok) return text(401, allowed.error.message);
  const spec = await chartSpec(context, wanted.value.chart);
  if (!spec.ok) return refusal(spec.error);
  const { format, picture, chart } = wanted.value;
  const bytes = await chartFile(atItsRevision(spec.value, chart), { format, picture, publicUrl: context.publicUrl });
  const etag = entityTag(bytes);
  const name = chartFileName(wanted.value, chart.revision ?? spec.value.provenance.revision?.number ?? null);
  const headers = {
    etag,
    'cache-control': cacheControl(context.principal, chart),
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `${ATTACHED.has(format) ? 'attachment' : 'inline'}; filename="${name}"`,
    // Only drawings can hold what runs; a browser's viewer of PDF files does not start under this policy.
    ...(format === 'svg' ? { 'content-security-policy': PICTURE_POLICY } : {}),
  };
  if (isKnownTag(etag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}

/**
 * What was shown to somebody with an account must not be kept for others: the installation may be shut to visitors. Their own browser may
 * keep it as long as anybody's, since a frozen chart never changes.
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
  return text(problem.kind === 'invalid' ? 400 : 503, problem.message);
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
