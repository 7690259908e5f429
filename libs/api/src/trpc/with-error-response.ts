import type { Asked } from './database-problem';
import { problemOf, type ReportIncident } from './error-map';
import { problemAnswer } from './problem-answer';

/**
 * An answer over HTTP; if it fails before anything of its own can say so, for one because the database does not tell who asks, a
 * sentence: 503 with Retry-After for what may pass, 500 with its incident for what nobody foresaw. Never rejects.
 * @param asked whether the request may have changed something
 */
export async function withErrorResponse(
  answer: () => Promise<Response>,
  report: ReportIncident,
  asked: Asked = 'read',
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return problemAnswer(problemOf(error, { report, asked }));
  }
}
