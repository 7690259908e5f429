import { err, ok, type Result } from '@waveguide/quantity';

/**
 * Largest body that a procedure is sent, in bytes. The largest that is valid is a briefing of 100 slides, each with 13,000 letters of three
 * bytes in its texts (title 500, notes 8,000, footnote 500 and either body 4,000 or commentary 2,000 and query 2,000): 3.9 MB; with 400,000
 * letters in 10,000 remarks: 1.5 MB; with 5,000 edits of drafts of 330 bytes each: 1.7 MB; and its brand, ids and names of fields: 0.1 MB.
 * That is 7.2 MB. Next.js hands on no more than 10 MiB.
 */
export const BODY_LIMIT_BYTES = 8_000_000;

/** Largest body of somebody without an account, in bytes: a question for a chart or a comparison has a few thousand. */
export const VISITOR_BODY_LIMIT_BYTES = 64_000;

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
