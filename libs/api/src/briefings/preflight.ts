import { preflight, type BriefingContent, type Preflight } from '@waveguide/briefings';
import { measureSlides } from '@waveguide/exports';
import { ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { briefingDeck } from './deck';
import { briefingQuery } from './queries';
import type { Problem } from '../trpc/problem';
import { resolveSlides } from './resolved-slides';

/** Everything that is looked at before a briefing leaves the house, on the slides as the files have them. */
export async function contentPreflight(
  services: ApiServices,
  { id, content }: { readonly id: string; readonly content: BriefingContent },
): Promise<Preflight> {
  const [slides, deck] = await Promise.all([resolveSlides(services, content), briefingDeck(services, content, id)]);
  return preflight({ content, slides, layouts: measureSlides(slides, deck) });
}

/** The pre-flight of a briefing as it is saved. */
export async function preflightQuery(
  services: ApiServices,
  id: string,
): Promise<Result<Preflight & { readonly version: number }, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const { content, version } = briefing.value;
  return ok({ ...(await contentPreflight(services, { id, content })), version });
}
