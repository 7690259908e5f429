import type { ImageReference } from '@waveguide/briefings';
import { storeBriefingImage } from '@waveguide/db';
import { decodeLogo } from '@waveguide/exports';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { authorOf } from '../revisions/approval';
import { IMAGE_LIMIT_BYTES } from './schema';
import { invalid, type Problem } from '../trpc/problem';

/** Largest picture that is kept, in bytes of PNG; the database refuses more. */
const KEPT_BYTES = 4_194_304;

/** Reads an uploaded picture as one and keeps it, packed anew. */
export async function uploadImageCommand(
  { client, principal }: ApiContext,
  { data, alternativeText }: { readonly data: string; readonly alternativeText: string },
): Promise<Result<ImageReference, Problem>> {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.byteLength > IMAGE_LIMIT_BYTES) return err(tooLarge(bytes.byteLength));
  const decoded = await decodeLogo(bytes);
  if (!decoded.ok) return err(invalid(['data'], decoded.error.message));
  const { png, width, height } = decoded.value;
  if (png.byteLength > KEPT_BYTES)
    return err(
      invalid(
        ['data'],
        'The picture has more detail than a logo needs. Save it with fewer pixels and upload it again.',
      ),
    );
  const { id } = await storeBriefingImage(client, { png, width, height, createdById: authorOf(principal).userId });
  return ok({ imageId: id, width, height, alternativeText });
}

function tooLarge(bytes: number): Problem {
  return {
    kind: 'too-large',
    limitBytes: IMAGE_LIMIT_BYTES,
    message: `The picture has ${Math.ceil(bytes / 1000)} kB, and at most ${IMAGE_LIMIT_BYTES / 1000} kB are taken. Save it smaller and upload it again.`,
  };
}
