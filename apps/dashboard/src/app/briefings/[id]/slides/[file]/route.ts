import { answerBriefingSlide, withErrorResponse } from '@waveguide/api';
import { apiContext, services } from '../../../../api/services';

/** One slide of a briefing as its files have it: `/briefings/<id>/slides/<slideId>.<svg|png>?version=3&width=480`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  return withErrorResponse(
    async () => answerBriefingSlide(request, await apiContext(request.headers), { briefingId: id, file }),
    services().reportIncident,
  );
}
