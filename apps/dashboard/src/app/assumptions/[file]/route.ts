import { answerTable, preflight, refusal } from '../../api/public-file';

const NAME = /^(?<scenarioId>[a-z0-9-]{1,63})\.(?<format>csv|xlsx)$/;
const REVISION = /^[1-9]\d{0,6}$/;

/** A scenario's assumptions as a file, at its newest revision or a given one: `/assumptions/<scenario>.<csv|xlsx>?revision=3`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { scenarioId, format } = NAME.exec((await params).file)?.groups ?? {};
  if (scenarioId === undefined || (format !== 'csv' && format !== 'xlsx'))
    return refusal(404, 'There is no such file. Assumptions are at /assumptions/<scenario>.csv and .xlsx.');
  const asked = new URL(request.url).searchParams.get('revision');
  if (asked !== null && !REVISION.test(asked)) return refusal(400, '“revision” must be a whole number from 1.');
  const revision = asked === null ? undefined : Number(asked);
  return answerTable(request, {
    permission: 'forecasts.read',
    file: (caller) => caller.assumptions.export({ scenarioId, format, revision }),
  });
}

/** What pages of other sites may do here: read, where everybody may. */
export const OPTIONS = (request: Request): Promise<Response> => preflight(request, 'forecasts.read');
