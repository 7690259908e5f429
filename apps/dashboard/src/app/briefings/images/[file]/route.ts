import { answerBriefingImage, withErrorResponse } from '@waveguide/api';
import { apiContext, services } from '../../../api/services';

/** A picture that somebody uploaded for a briefing: `/briefings/images/<id>.png`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  return withErrorResponse(
    async () => answerBriefingImage(request, await apiContext(request.headers), file),
    services().reportIncident,
  );
}
