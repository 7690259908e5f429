import type { Page } from '@playwright/test';

/** Calls a procedure that changes something on behalf of whoever the page is signed in as; fails for a refusal. */
export async function mutate<Answer>(page: Page, procedure: string, input: object): Promise<Answer> {
  const response = await page.request.post(`/api/trpc/${procedure}`, { data: { json: input } });
  return answerOf<Answer>(procedure, response);
}

/** Asks a procedure that changes nothing. */
export async function query<Answer>(page: Page, procedure: string, input: object): Promise<Answer> {
  const response = await page.request.get(`/api/trpc/${procedure}`, {
    params: { input: JSON.stringify({ json: input }) },
  });
  return answerOf<Answer>(procedure, response);
}

async function answerOf<Answer>(
  procedure: string,
  response: { status(): number; text(): Promise<string> },
): Promise<Answer> {
  const text = await response.text();
  if (response.status() !== 200) throw new Error(`${procedure} answered ${response.status()}: ${text}`);
  return (JSON.parse(text) as { result: { data: { json: Answer } } }).result.data.json;
}
