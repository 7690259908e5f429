import { answerChartFile, answerPreflight, withErrorResponse } from '@waveguide/api';
import { apiContext, services } from '../../api/services';

/** The picture or table of a chart, under an address that stays: `/charts/<id>.<png|svg|pdf|pptx|xlsx|csv|json>?scenario=base&revision=1&…`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const { reportIncident } = services();
  return answerChartFile(request, { file, context: () => apiContext(request.headers), reportIncident });
}

/** What pages of other sites may do here: read, where everybody may. */
export async function OPTIONS(request: Request): Promise<Response> {
  return withErrorResponse(
    async () => answerPreflight((await apiContext(request.headers)).principal, 'charts.read'),
    services().reportIncident,
  );
}
