import { err, ok, type Result } from '@waveguide/quantity';
import type { ProviderFault } from './problem';

/** How long a provider may take for one answer, its body included, and how large that may be. */
export interface CallLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Discovery documents and key sets have a few kilobytes; a person waits for each call. */
export const CALL_LIMITS: CallLimits = { milliseconds: 5_000, bytes: 256 * 1024 };

export interface Call {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form by POST; left out for GET. */
  readonly form?: Readonly<Record<string, string>>;
  readonly limits: CallLimits;
}

export interface CallAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Asks a provider. It follows no redirect, because credentials go along and only the addresses that were stated are trusted; it
 * ends within the limits whatever the other side does or leaves undone.
 */
export async function boundedCall({ url, headers, form, limits }: Call): Promise<Result<CallAnswer, ProviderFault>> {
  const place = new URL(url);
  const where = `${place.origin}${place.pathname}`;
  try {
    const response = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...headers },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.milliseconds),
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return err({ code: 'unusable-answer', detail: `${where} leads elsewhere (${response.status}).` });
    }
    const text = await boundedText(response, limits.bytes);
    if (text === null)
      return err({ code: 'unusable-answer', detail: `${where} sent more than ${limits.bytes} bytes.` });
    // What stands in front of a provider that is away says so by these.
    if (response.status >= 500) return err({ code: 'no-answer', detail: `${where} answered ${response.status}.` });
    return ok({ status: response.status, text });
  } catch (error) {
    return err({ code: 'no-answer', detail: `${where}: ${reasonOf(error)}` });
  }
}

/** The body, or null if it is larger than that. */
async function boundedText(response: Response, bytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > bytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Node.js says "fetch failed" and hides why in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : error.message);
}
