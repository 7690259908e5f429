import {
  answerPreflight,
  createCaller,
  withErrorResponse,
  openedToOthers,
  problemAnswer,
  problemOf,
} from '@waveguide/api';
import { apiContext, services } from '../../api/services';

const NAME = /^(?<scenarioId>[a-z0-9-]{1,63})\.(?<format>csv|xlsx)$/;
const REVISION = /^[1-9]\d{0,6}$/;

/** A scenario's assumptions as a file, at its newest revision or a given one: `/assumptions/<scenario>.<csv|xlsx>?revision=3`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { scenarioId, format } = NAME.exec((await params).file)?.groups ?? {};
  if (scenarioId === undefined || (format !== 'csv' && format !== 'xlsx'))
    return text(404, 'There is no such file. Assumptions are at /assumptions/<scenario>.csv and .xlsx.');
  const asked = new URL(request.url).searchParams.get('revision');
  if (asked !== null && !REVISION.test(asked)) return text(400, '“revision” must be a whole number from 1.');
  try {
    const context = await apiContext(request.headers);
    const revision = asked === null ? undefined : Number(asked);
    const file = await createCaller(context).assumptions.export({ scenarioId, format, revision });
    const answer = new Response(Buffer.from(file.contentBase64, 'base64'), {
      headers: {
        'cache-control': 'no-store',
        'content-type': file.contentType,
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'x-content-type-options': 'nosniff',
      },
    });
    return openedToOthers(answer, context.principal, 'forecasts.read');
  } catch (cause) {
    return problemAnswer(problemOf(cause, { report: services().reportIncident, asked: 'read' }));
  }
}

/** What pages of other sites may do here: read, where everybody may. */
export async function OPTIONS(request: Request): Promise<Response> {
  return withErrorResponse(
    async () => answerPreflight((await apiContext(request.headers)).principal, 'forecasts.read'),
    services().reportIncident,
  );
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
