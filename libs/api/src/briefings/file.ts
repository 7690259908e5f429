import type { ResolvedSlide } from '@waveguide/briefings';
import type { ExportFormat } from '@waveguide/db';
import {
  briefingWorkbook,
  renderBriefingPdf,
  renderBriefingPictures,
  renderBriefingPptx,
  type Deck,
  type OnSlide,
} from '@waveguide/exports';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { contentOrNull } from './stored/content';
import { briefingDeck } from './deck';
import { briefingFileName } from './file-name';
import { resolveSlides } from './resolved-slides';

/** A finished file. */
export interface BriefingFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file is made from. */
export interface BriefingFileRequest {
  readonly briefingId: string;
  readonly format: ExportFormat;
  /** As it lies in the database. */
  readonly content: unknown;
  /** Told after each slide, and awaited; what it throws ends the file. */
  readonly onSlide: OnSlide;
  /** Largest file that is worth keeping. */
  readonly limitBytes: number;
  /** Takes a step that asks the database; the step may be taken again. */
  readonly asking: <T>(step: () => Promise<T>) => Promise<T>;
}

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'png-zip': 'application/zip',
  'svg-zip': 'application/zip',
};

/** A fault that the same slides would show again, as a sentence for the person who asked. */
export type BriefingFileFault = string;

/** Makes one file of a whole briefing. */
export async function briefingFile(
  services: ApiServices,
  { briefingId, format, content: stored, onSlide, limitBytes, asking }: BriefingFileRequest,
): Promise<Result<BriefingFile, BriefingFileFault>> {
  const content = contentOrNull(stored);
  if (content === null)
    return err(
      'What was stored of the briefing cannot be read any more. Open the briefing, save it and export it again.',
    );
  const slides = await asking(() => resolveSlides(services, content));
  const fault = firstFault(slides);
  if (fault !== null) return err(fault);
  const deck = await asking(() => briefingDeck(services, content, briefingId));
  const bytes = await render(slides, deck, { format, onSlide });
  if (bytes.byteLength > limitBytes) return err(tooLarge(bytes.byteLength, limitBytes));
  return ok({ fileName: briefingFileName(content.title, format), contentType: CONTENT_TYPES[format], bytes });
}

async function render(
  slides: readonly ResolvedSlide[],
  deck: Deck,
  { format, onSlide }: Pick<BriefingFileRequest, 'format' | 'onSlide'>,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'pptx':
      return renderBriefingPptx(slides, deck, onSlide);
    case 'pdf':
      return renderBriefingPdf(slides, deck, onSlide);
    case 'xlsx':
      return briefingWorkbook(slides, deck, onSlide);
    case 'png-zip':
      return renderBriefingPictures(slides, deck, { format: 'png', onSlide });
    case 'svg-zip':
      return renderBriefingPictures(slides, deck, { format: 'svg', onSlide });
  }
}

function firstFault(slides: readonly ResolvedSlide[]): BriefingFileFault | null {
  for (const [place, ready] of slides.entries()) {
    if (ready.kind !== 'failed') continue;
    const { title } = ready.slide;
    return `Slide ${place + 1}${title === '' ? '' : ` (“${title}”)`} cannot be drawn: ${ready.problem} Mend or remove the slide, then export again.`;
  }
  return null;
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);

function tooLarge(bytes: number, limitBytes: number): BriefingFileFault {
  return `The file takes ${megabytes(bytes)} MB, and at most ${megabytes(limitBytes)} MB are kept. Make two briefings of it, or choose another format.`;
}
