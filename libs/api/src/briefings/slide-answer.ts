import { SLIDE_DIMENSIONS, type ResolvedSlide, type SlidePlace } from '@waveguide/briefings';
import { renderSlidePng, renderSlideSvg, type Deck } from '@waveguide/exports';
import { err, ok, type Result } from '@waveguide/quantity';
import { z } from 'zod';
import type { ApiContext } from '../trpc/context';
import { answerBriefing, type BriefingBytes, type BriefingRefusal } from './answer';
import { briefingDeck } from './deck';
import { briefingQuery } from './queries';
import { resolveSlide } from './resolved-slides';
import { idSchema } from '../trpc/request-schema';

const WIDTHS = { least: 160, most: 1920 } as const;

interface SlideRequest {
  readonly slideId: string;
  readonly format: 'svg' | 'png';
  /** The version that the asker means; null for whichever is the newest. */
  readonly version: number | null;
  /** Of a PNG, in pixels; null for the slide's own. */
  readonly width: number | null;
}

const refusal = (status: 400 | 404, message: string): Result<never, BriefingRefusal> => err({ status, message });
const UNKNOWN = 'There is no such slide. It may have been removed, or the briefing was not saved yet.';

function readSlideRequest(file: string, query: URLSearchParams): Result<SlideRequest, BriefingRefusal> {
  const [, slideId = '', format] = /^(.+)\.(svg|png)$/.exec(file) ?? [];
  if (!idSchema.safeParse(slideId).success || (format !== 'svg' && format !== 'png')) return refusal(404, UNKNOWN);
  const version = query.get('version');
  if (version !== null && !/^\d{1,9}$/.test(version))
    return refusal(400, '“version” must be the number of a saved version, such as version=3.');
  const width = query.get('width');
  const pixels = width === null ? null : /^\d{1,4}$/.test(width) ? Number(width) : Number.NaN;
  if (pixels !== null && !(pixels >= WIDTHS.least && pixels <= WIDTHS.most))
    return refusal(400, `“width” must be a number of pixels from ${WIDTHS.least} to ${WIDTHS.most}.`);
  return ok({ slideId, format, version: version === null ? null : Number(version), width: pixels });
}

/** What a request for a slide's picture names. */
export interface SlideAddress {
  readonly briefingId: string;
  /** The last part of the path: `<slideId>.svg` or `<slideId>.png`. */
  readonly file: string;
}

/**
 * The answer to `GET /briefings/<id>/slides/<slideId>.<svg|png>?version=3&width=480`: one slide of the briefing as it is saved, as the
 * files have it. A slide that cannot be drawn is 422 with a picture of the same size that says why.
 */
export async function answerBriefingSlide(
  request: Request,
  context: ApiContext,
  { briefingId, file }: SlideAddress,
): Promise<Response> {
  return answerBriefing(request, context, async () => {
    const wanted = readSlideRequest(file, new URL(request.url).searchParams);
    if (!wanted.ok) return wanted.error;
    if (!z.uuid().safeParse(briefingId).success) return { status: 404, message: UNKNOWN };
    const briefing = await briefingQuery(context, briefingId);
    if (!briefing.ok) return { status: 404, message: briefing.error.message };
    const { content, version } = briefing.value;
    const index = content.slides.findIndex(({ id }) => id === wanted.value.slideId);
    const slide = content.slides[index];
    if (slide === undefined) return { status: 404, message: UNKNOWN };
    const [ready, deck] = await Promise.all([resolveSlide(context, slide), briefingDeck(context, content, briefingId)]);
    const place = { number: index + 1, total: content.slides.length };
    const drawn = await draw(ready, deck, { ...wanted.value, place });
    return {
      ...drawn,
      status: ready.kind === 'failed' ? 422 : 200,
      frozen: wanted.value.version === version && staysAsItIs(ready),
    };
  });
}

/** Vendors are as the ledger has them today, and a draft is nobody's publication; everything else is pinned. */
function staysAsItIs({ kind, slide }: ResolvedSlide): boolean {
  if (kind === 'failed' || kind === 'vendor-comparison') return false;
  return !('chart' in slide) || slide.chart.draft === null;
}

async function draw(
  ready: ResolvedSlide,
  deck: Deck,
  { format, width, place }: Pick<SlideRequest, 'format' | 'width'> & { readonly place: SlidePlace },
): Promise<Pick<BriefingBytes, 'bytes' | 'contentType'>> {
  if (format === 'svg') {
    const bytes = new TextEncoder().encode(renderSlideSvg(ready, deck, place));
    return { bytes, contentType: 'image/svg+xml; charset=utf-8' };
  }
  const scale = width === null ? 1 : width / SLIDE_DIMENSIONS[deck.size].width;
  return { bytes: await renderSlidePng(ready, deck, { ...place, scale }), contentType: 'image/png' };
}
