import type { BriefingContent } from '../content/briefing';
import { pinOf, withRevision } from '../content/pinned-chart';
import type { Slide } from '../content/slide';

export interface RefreshedSlides {
  /** The briefing as it was saved when the slides were refreshed. */
  readonly saved: BriefingContent;
  /** Slides of it at newer revisions. */
  readonly refreshed: readonly Slide[];
}

/**
 * The content as it is written now, with newer revisions. Of a refreshed slide it takes the revision, and the title if nobody has
 * written another since it was saved; everything else may have been typed in the meantime and stays. A slide that is gone, or whose chart
 * shows another scenario by now, stays as it is.
 */
export function acceptRefreshed(content: BriefingContent, { saved, refreshed }: RefreshedSlides): BriefingContent {
  const savedTitles = new Map(saved.slides.map(({ id, title }) => [id, title]));
  const newer = new Map(refreshed.map((slide) => [slide.id, slide]));
  const slides = content.slides.map((slide): Slide => {
    const other = newer.get(slide.id);
    if (other === undefined || !('chart' in slide) || !('chart' in other)) return slide;
    const { scenarioId, revision } = pinOf(other.chart);
    if (revision === null || scenarioId !== pinOf(slide.chart).scenarioId) return slide;
    const title = slide.title === savedTitles.get(slide.id) ? other.title : slide.title;
    return { ...slide, title, chart: withRevision(slide.chart, revision) };
  });
  return { ...content, slides };
}
