import { createHash } from 'node:crypto';
import {
  chartAddress,
  chartFileName,
  chartSpec,
  readChartFileRequest,
  type ChartFileFormat,
  type ChartRequest,
  type Problem,
} from '@waveguide/api';
import { requirePermission } from '@waveguide/auth';
import type { ChartSpec } from '@waveguide/charts';
import { apiContext, services } from '../../api/services';
import { chartFile, CONTENT_TYPES } from './chart-file';

/** A frozen chart changes only with the ledger beside it and with the day, so it may be kept for an hour; a live one is asked for anew. */
const FROZEN = 'public, max-age=3600, must-revalidate';
const LIVE = 'public, no-cache';
const PRIVATE = 'private, no-cache';
/** No browser shows these; they go to the downloads. */
const ATTACHED: ReadonlySet<ChartFileFormat> = new Set(['pptx', 'xlsx', 'csv']);

/** The picture or table of a chart, under an address that stays: `/charts/<id>.<png|svg|pdf|pptx|xlsx|csv|json>?scenario=base&revision=1&…`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  try {
    return await answer(request, file);
  } catch (cause) {
    const incidentId = services().reportIncident(cause);
    return text(500, `This chart could not be drawn. Try again; if it stays so, report incident ${incidentId}.`);
  }
}

async function answer(request: Request, file: string): Promise<Response> {
  const wanted = readChartFileRequest(file, new URL(request.url).searchParams);
  if (!wanted.ok) return refusal(wanted.error);
  const { principal } = await apiContext(request.headers);
  const allowed = requirePermission(principal, 'charts.read');
  if (!allowed.ok) return text(401, allowed.error.message);
  const spec = await chartSpec(services(), wanted.value.chart);
  if (!spec.ok) return refusal(spec.error);
  const { format, picture, chart } = wanted.value;
  const { baseUrl } = services();
  const bytes = await chartFile(atItsRevision(spec.value, chart), {
    format,
    picture,
    publicUrl: new URL(baseUrl).origin,
  });
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const name = chartFileName(wanted.value, spec.value.provenance.revision?.number ?? null);
  const headers = {
    etag,
    // What was shown to somebody with an account must not be kept for others: the installation may be shut to visitors.
    'cache-control': principal.kind === 'user' ? PRIVATE : chart.revision === undefined ? LIVE : FROZEN,
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `${ATTACHED.has(format) ? 'attachment' : 'inline'}; filename="${name}"`,
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
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
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
