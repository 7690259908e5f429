import {
  answerPreflight,
  createCaller,
  openedToOthers,
  problemAnswer,
  problemOf,
  withErrorResponse,
  type ApiCaller,
} from '@waveguide/api';
import type { Permission } from '@waveguide/auth';
import { apiContext, services } from './services';

/** A table as its procedure hands it over. */
interface TableFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly contentBase64: string;
}

export interface TableAsked {
  /** What reading the file takes; decides whether pages of other sites may read it. */
  readonly permission: Permission;
  readonly file: (caller: ApiCaller) => Promise<TableFile>;
}

/** The answer to a request for a table as a file: an attachment that nobody keeps, or a problem in a sentence. Never rejects. */
export async function answerTable(request: Request, { permission, file }: TableAsked): Promise<Response> {
  try {
    const context = await apiContext(request.headers);
    const { fileName, contentType, contentBase64 } = await file(createCaller(context));
    const answer = new Response(Buffer.from(contentBase64, 'base64'), {
      headers: {
        'cache-control': 'no-store',
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'x-content-type-options': 'nosniff',
      },
    });
    return openedToOthers(answer, context.principal, permission);
  } catch (cause) {
    return problemAnswer(problemOf(cause, { report: services().reportIncident, asked: 'read' }));
  }
}

/** A request that makes no sense, answered with a sentence. */
export function refusal(status: 400 | 404, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** What pages of other sites may do with a file: read it, if everybody may. */
export function preflight(request: Request, permission: Permission): Promise<Response> {
  return withErrorResponse(
    async () => answerPreflight((await apiContext(request.headers)).principal, permission),
    services().reportIncident,
  );
}
