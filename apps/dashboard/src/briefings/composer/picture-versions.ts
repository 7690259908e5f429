import type { BriefingContent } from '@waveguide/briefings';

/** Under which version each slide's picture was last another one, by slide. A picture's address names it, so that the others stay. */
export type PictureVersions = ReadonlyMap<string, number>;

export interface SavedStep {
  readonly before: BriefingContent;
  readonly after: BriefingContent;
  /** The version that `after` was saved as. */
  readonly version: number;
}

/** The versions of a briefing's pictures as it was loaded. */
export function picturesAt({ slides }: BriefingContent, version: number): PictureVersions {
  return new Map(slides.map(({ id }) => [id, version]));
}

/** What stands on every slide and is no slide's own: the looks, and how many there are. */
const sameDeck = (a: BriefingContent, b: BriefingContent) =>
  a.title === b.title &&
  a.size === b.size &&
  a.theme === b.theme &&
  a.brand === b.brand &&
  a.slides.length === b.slides.length;

/** The versions after a save: those slides have a new picture that are others now, or stand at another place. */
export function picturesAfter(versions: PictureVersions, { before, after, version }: SavedStep): PictureVersions {
  const kept = sameDeck(before, after);
  return new Map(
    after.slides.map((slide, index) => {
      const known = kept && before.slides[index] === slide ? versions.get(slide.id) : undefined;
      return [slide.id, known ?? version];
    }),
  );
}
