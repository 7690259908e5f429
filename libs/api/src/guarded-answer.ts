import { problemOf, type ReportIncident } from './error-map';

/**
 * An answer over HTTP; where it fails before anything of its own can say so, for one because the database does not tell who asks, a
 * sentence: 503 for what may pass, 500 with its incident for what nobody foresaw. Never rejects.
 */
export async function guardedAnswer(answer: () => Promise<Response>, report: ReportIncident): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const problem = problemOf(error, report);
    return new Response(`${problem.message}\n`, {
      status: problem.kind === 'unexpected' ? 500 : 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
    });
  }
}
