import { answerChartFile } from '@waveguide/api';
import { preflight } from '../../api/public-file';
import { apiContext, services } from '../../api/services';

/** The picture or table of a chart, under an address that stays: `/charts/<id>.<png|svg|pdf|pptx|xlsx|csv|json>?scenario=base&revision=1&…`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const { reportIncident } = services();
  return answerChartFile(request, { file, context: () => apiContext(request.headers), reportIncident });
}

/** What pages of other sites may do here: read, where everybody may. */
export const OPTIONS = (request: Request): Promise<Response> => preflight(request, 'charts.read');
