import { answerChangesFeed, answerPreflight, withErrorResponse } from '@waveguide/api';
import { apiContext, services } from '../api/services';

/** What changed as an Atom feed: `/changes.atom?scenario=base`, or of all scenarios. */
export async function GET(request: Request): Promise<Response> {
  const { reportIncident } = services();
  return answerChangesFeed(request, { context: () => apiContext(request.headers), reportIncident });
}

/** What pages of other sites may do here: read, where everybody may. */
export async function OPTIONS(request: Request): Promise<Response> {
  return withErrorResponse(
    async () => answerPreflight((await apiContext(request.headers)).principal, 'revisions.read'),
    services().reportIncident,
  );
}
