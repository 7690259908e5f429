import {
  answerPreflight,
  createCaller,
  openedToOthers,
  problemAnswer,
  problemOf,
  TABLE_FORMATS,
  withErrorResponse,
} from '@waveguide/api';
import { LEDGER_PARAMETERS, readLedgerSearch } from '../../../published/ledger-search';
import { apiContext, services } from '../../api/services';

const NAME = /^ledger\.(?<format>[a-z]{3,4})$/;
const REVISION = /^[1-9]\d{0,6}$/;
const KNOWN: ReadonlySet<string> = new Set([...LEDGER_PARAMETERS, 'scenario', 'revision']);

/** The rows of the ledger that a filter lets through: `/published/ledger.<csv|xlsx>?rowMetric=revenue&rowYear=2030&…`, named as on the page. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const named = NAME.exec((await params).file)?.groups?.format;
  const format = TABLE_FORMATS.find((each) => each === named);
  if (format === undefined)
    return text(404, 'There is no such file. The ledger is at /published/ledger.csv and /published/ledger.xlsx.');
  const query = new URL(request.url).searchParams;
  const { search, ignored } = readLedgerSearch(Object.fromEntries(query));
  const unknown = [...query.keys()].filter((name) => !KNOWN.has(name));
  // Nothing is guessed: a file of other rows than were asked for is worse than none.
  if (unknown.length > 0 || ignored.length > 0)
    return text(400, `Of the address these cannot be read: ${[...unknown, ...ignored].join(', ')}.`);
  const revision = query.get('revision');
  if (revision !== null && !REVISION.test(revision)) return text(400, '“revision” must be a whole number from 1.');
  try {
    const context = await apiContext(request.headers);
    const file = await createCaller(context).published.file({
      ...search,
      scenarioId: query.get('scenario') ?? 'base',
      ...(revision === null ? {} : { revision: Number(revision) }),
      format,
    });
    const answer = new Response(Buffer.from(file.contentBase64, 'base64'), {
      headers: {
        'cache-control': 'no-store',
        'content-type': file.contentType,
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'x-content-type-options': 'nosniff',
      },
    });
    return openedToOthers(answer, context.principal, 'published.read');
  } catch (cause) {
    return problemAnswer(problemOf(cause, { report: services().reportIncident, asked: 'read' }));
  }
}

/** What pages of other sites may do here: read, where everybody may. */
export async function OPTIONS(request: Request): Promise<Response> {
  return withErrorResponse(
    async () => answerPreflight((await apiContext(request.headers)).principal, 'published.read'),
    services().reportIncident,
  );
}

function text(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
