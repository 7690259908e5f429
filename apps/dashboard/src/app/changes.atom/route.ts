import { answerChangesFeed } from '@waveguide/api';
import { preflight } from '../api/public-file';
import { apiContext, services } from '../api/services';

/** What changed as an Atom feed: `/changes.atom?scenario=base`, or of all scenarios. */
export async function GET(request: Request): Promise<Response> {
  const { reportIncident } = services();
  return answerChangesFeed(request, { context: () => apiContext(request.headers), reportIncident });
}

/** What pages of other sites may do here: read, where everybody may. */
export const OPTIONS = (request: Request): Promise<Response> => preflight(request, 'revisions.read');
