import { createPreviewSession, type PreviewAnswer, type PreviewRequest, type PreviewStart } from '@waveguide/forecasts';

/** What the page sends. A start comes first and may come again when another revision is edited. */
export type PreviewMessage =
  | { readonly kind: 'start'; readonly start: PreviewStart }
  | { readonly kind: 'request'; readonly request: PreviewRequest };

/** What the page gets back: the answer, or why there is none. */
export type PreviewReply =
  | { readonly kind: 'answer'; readonly answer: PreviewAnswer }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

let session: ReturnType<typeof createPreviewSession> | null = null;

function reply(request: PreviewRequest): PreviewReply {
  if (session === null) return { kind: 'failure', id: request.id, message: 'The preview has not been started.' };
  try {
    return { kind: 'answer', answer: session(request) };
  } catch (error) {
    return { kind: 'failure', id: request.id, message: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<PreviewMessage>) => {
  if (data.kind === 'start') session = createPreviewSession(data.start);
  else self.postMessage(reply(data.request));
});
