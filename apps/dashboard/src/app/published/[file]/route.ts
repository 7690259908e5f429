import { TABLE_FORMATS } from '@waveguide/api';
import { LEDGER_PARAMETERS, readLedgerSearch } from '../../../published/ledger-search';
import { answerTable, preflight, refusal } from '../../api/public-file';

const NAME = /^ledger\.(?<format>[a-z]{3,4})$/;
const REVISION = /^[1-9]\d{0,6}$/;
const KNOWN: ReadonlySet<string> = new Set([...LEDGER_PARAMETERS, 'scenario', 'revision']);

/** The rows of the ledger that a filter lets through: `/published/ledger.<csv|xlsx>?rowMetric=revenue&rowYear=2030&…`, named as on the page. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const named = NAME.exec((await params).file)?.groups?.format;
  const format = TABLE_FORMATS.find((each) => each === named);
  if (format === undefined)
    return refusal(404, 'There is no such file. The ledger is at /published/ledger.csv and /published/ledger.xlsx.');
  const query = new URL(request.url).searchParams;
  const { search, ignored } = readLedgerSearch(Object.fromEntries(query));
  const unknown = [...query.keys()].filter((name) => !KNOWN.has(name));
  // Nothing is guessed: a file of other rows than were asked for is worse than none.
  if (unknown.length > 0 || ignored.length > 0)
    return refusal(400, `Of the address these cannot be read: ${[...unknown, ...ignored].join(', ')}.`);
  const revision = query.get('revision');
  if (revision !== null && !REVISION.test(revision)) return refusal(400, '“revision” must be a whole number from 1.');
  return answerTable(request, {
    permission: 'published.read',
    file: (caller) =>
      caller.published.file({
        ...search,
        scenarioId: query.get('scenario') ?? 'base',
        ...(revision === null ? {} : { revision: Number(revision) }),
        format,
      }),
  });
}

/** What pages of other sites may do here: read, where everybody may. */
export const OPTIONS = (request: Request): Promise<Response> => preflight(request, 'published.read');
