import { findBriefingImage } from '@waveguide/db';
import { z } from 'zod';
import type { ApiContext } from '../trpc/context';
import { answerBriefing } from './answer';

/** The answer to `GET /briefings/images/<id>.png`: a picture that somebody uploaded, which never changes. */
export async function answerBriefingImage(request: Request, context: ApiContext, file: string): Promise<Response> {
  return answerBriefing(request, context, async () => {
    const [, id = ''] = /^(.+)\.png$/.exec(file) ?? [];
    const image = z.uuid().safeParse(id).success ? await findBriefingImage(context.client, id) : null;
    if (image === null) return { status: 404, message: 'There is no such picture. Upload it again.' };
    return { status: 200, bytes: image.png, contentType: 'image/png', frozen: true };
  });
}
