import { err, ok, type Result } from '@waveguide/quantity';
import type { z } from 'zod';
import type { CallAnswer } from './bounded-call';
import type { ProviderFault } from './problem';

/** Any JSON, or undefined if a text is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What a provider said, in the shape that is expected of it.
 * @param what the answer's name in the sentence for the log
 */
export function jsonAnswer<T>(
  { status, text }: CallAnswer,
  { schema, what }: { readonly schema: z.ZodType<T>; readonly what: string },
): Result<T, ProviderFault> {
  if (status !== 200) return err({ code: 'unusable-answer', detail: `${what}: status ${status}.` });
  const read = schema.safeParse(jsonOf(text));
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return err({ code: 'unusable-answer', detail: `${what}${place}: ${issue?.message ?? 'not as expected'}.` });
}
