import type { BriefingContent } from '@waveguide/briefings';
import { findBriefingImage } from '@waveguide/db';
import type { Deck } from '@waveguide/exports';
import type { ApiServices } from '../trpc/context';

/** What the slides of a briefing have in common, with its logo; a logo that is not here any more leaves the brand's name in its place. */
export async function briefingDeck(
  { client, publicUrl }: Pick<ApiServices, 'client' | 'publicUrl'>,
  { title, size, theme, brand }: BriefingContent,
  briefingId: string | null,
): Promise<Deck> {
  const image = brand.logo === null ? null : await findBriefingImage(client, brand.logo.imageId);
  return { title, size, theme, brand, logo: image?.png ?? null, publicUrl, briefingId };
}
