import { answerSharedSlide, withErrorResponse } from '@waveguide/api';
import { shareVisit } from '../../../../../shared/share-visit';
import { services } from '../../../../api/services';

/** The picture of one slide of a shared briefing: `/shared/<token>/slides/<n>.svg`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string; file: string }> },
): Promise<Response> {
  const { token, file } = await params;
  return withErrorResponse(
    async () => answerSharedSlide(services(), await shareVisit(token), file),
    services().reportIncident,
  );
}
