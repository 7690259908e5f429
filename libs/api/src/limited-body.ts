import { err, ok, type Result } from '@waveguide/quantity';

/** Largest body that a procedure is sent, in bytes: a commit of every driver with its reasons takes about 60 kB. */
export const BODY_LIMIT_BYTES = 1_000_000;

export interface BodyTooLarge {
  readonly limitBytes: number;
}

/** The request's body, read no further than the limit; what a sender claims about its length is not relied on. */
export async function readLimitedBody(
  request: Request,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, BodyTooLarge>> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return err({ limitBytes });
  if (request.body === null) return ok(new Uint8Array());
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limitBytes) {
      await reader.cancel();
      return err({ limitBytes });
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return ok(body);
}
