import type { Brand } from './brand';
import type { BriefingContent } from './briefing';

/** What a new briefing starts from; ids and dates come in, since this library knows neither randomness nor clock. */
export interface NewBriefing {
  readonly title: string;
  readonly brand: Brand;
  /** Id of the cover. */
  readonly coverId: string;
  /** The cover's second line, such as a date; empty for none. */
  readonly subtitle?: string;
  readonly size?: BriefingContent['size'];
  readonly theme?: BriefingContent['theme'];
}

/** A briefing with its cover: slides of 16:9 in the light theme unless said otherwise. */
export function newBriefing(of: NewBriefing): BriefingContent {
  return {
    title: of.title,
    size: of.size ?? 'slide16x9',
    theme: of.theme ?? 'light',
    brand: of.brand,
    slides: [{ kind: 'title', id: of.coverId, title: of.title, subtitle: of.subtitle ?? '', notes: '' }],
  };
}
