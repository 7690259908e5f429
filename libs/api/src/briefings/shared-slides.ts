import { SLIDE_DIMENSIONS } from '@waveguide/briefings';
import type { ChartTable, Provenance } from '@waveguide/charts';
import { renderSlideSvg, slideDescription } from '@waveguide/exports';
import type { ApiServices } from '../trpc/context';
import { INERT } from './answer';
import { briefingDeck } from './deck';
import { problemOf } from '../trpc/error-map';
import { problemAnswer } from '../trpc/problem-answer';
import { resolveSlide, resolveSlides } from './resolved-slides';
import { openShare, type SharedBriefing, type ShareVisit } from './shared-briefing';

/** A slide as a reader of a link gets it: its picture's place, its words, its table and its sources. Notes for the speaker are not among them. */
export interface SharedSlide {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** What the picture shows or says. */
  readonly text: string;
  readonly footnote: string;
  /** Of its picture, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly table: ChartTable | null;
  readonly provenance: Provenance | null;
}

/** Every slide of a shared briefing, in order. */
export async function sharedSlides(
  services: ApiServices,
  { content }: Pick<SharedBriefing, 'content'>,
): Promise<readonly SharedSlide[]> {
  const { width, height } = SLIDE_DIMENSIONS[content.size];
  const slides = await resolveSlides(services, content);
  return slides.map((ready, index) => ({
    number: index + 1,
    title: ready.slide.title,
    text: slideDescription(ready),
    footnote: 'footnote' in ready.slide ? ready.slide.footnote : '',
    width,
    height,
    table: 'spec' in ready ? ready.spec.table : null,
    provenance: 'spec' in ready ? ready.spec.provenance : null,
  }));
}

/** No robot keeps it, no cache keeps it, no other site hears of its address, and nothing in it runs. */
const PRIVATE = {
  ...INERT,
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
};

/** The answer to `GET /shared/<token>/slides/<n>.svg`: one slide of what the link shows, for whoever may see the page. */
export async function answerSharedSlide(services: ApiServices, visit: ShareVisit, file: string): Promise<Response> {
  const number = /^[1-9]\d{0,2}\.svg$/.test(file) ? Number.parseInt(file, 10) : 0;
  try {
    const opened = await openShare(services, visit);
    if (opened.kind !== 'open') return refusal(404, 'There is nothing at this address.');
    const { content, briefingId } = opened.briefing;
    const slide = content.slides[number - 1];
    if (slide === undefined) return refusal(404, 'There is nothing at this address.');
    const [ready, deck] = await Promise.all([
      resolveSlide(services, slide),
      briefingDeck(services, content, briefingId),
    ]);
    const picture = renderSlideSvg(ready, deck, { number, total: content.slides.length });
    return new Response(picture, { headers: { ...PRIVATE, 'content-type': 'image/svg+xml; charset=utf-8' } });
  } catch (error) {
    return problemAnswer(problemOf(error, { report: services.reportIncident, asked: 'read' }), PRIVATE);
  }
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
  });
}
