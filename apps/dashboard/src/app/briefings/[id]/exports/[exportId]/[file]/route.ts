import { answerBriefingExport, withErrorResponse } from '@waveguide/api';
import { apiContext, services } from '../../../../../api/services';

/** A finished file of a briefing: `/briefings/<id>/exports/<exportId>/<name>`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; exportId: string }> },
): Promise<Response> {
  const { id, exportId } = await params;
  return withErrorResponse(
    async () => answerBriefingExport(await apiContext(request.headers), { briefingId: id, exportId }),
    services().reportIncident,
  );
}
