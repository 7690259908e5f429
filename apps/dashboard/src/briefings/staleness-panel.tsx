'use client';

import type { Slide } from '@waveguide/briefings';

export interface StalenessPanelProps {
  readonly briefingId: string;
  /** Changes whenever the briefing was saved, so that what is out of date is asked anew. */
  readonly version?: number;
  /** Slides at the newest revision, to be put in the place of those with the same ids and saved. */
  readonly onAccept: (slides: readonly Slide[]) => void;
}

/** What came out since a briefing was made, slide by slide, with old and new figures; nothing where all is current. */
export function StalenessPanel(_props: StalenessPanelProps) {
  return null;
}
