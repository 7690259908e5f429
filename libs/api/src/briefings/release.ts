import { blockingItems, type PreflightItem } from '@waveguide/briefings';
import { err, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { contentPreflight } from './preflight';
import { briefingQuery } from './queries';
import type { SavedBriefing } from './schema';
import type { Problem } from '../trpc/problem';

/** Somebody saved the briefing after the version that was named. */
export const movedOn: Problem = {
  kind: 'out-of-date',
  message: 'The briefing was saved again since you opened it. Load the newest version, look at it, and try again.',
};

/** A briefing that may leave the house as it stands: its newest version, which the person has seen, and which the pre-flight lets go. */
export async function releasableBriefing(
  services: ApiServices,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<SavedBriefing, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const { content } = briefing.value;
  if (briefing.value.version !== version) return err(movedOn);
  const blocking = blockingItems(await contentPreflight(services, { id, content }));
  return blocking.length === 0 ? briefing : err(blocked(blocking, content.slides));
}

/** One issue for each item, at the slide and field that it is about. */
function blocked(items: readonly PreflightItem[], slides: readonly { readonly id: string }[]): Problem {
  const things = items.length === 1 ? 'One thing has' : `${items.length} things have`;
  return {
    kind: 'invalid',
    message: `${things} to be mended before this briefing leaves the house: ${items[0]?.title ?? ''}. The pre-flight list leads to each.`,
    issues: items.map(({ slideId, field, title }) => ({
      path: [
        ...(slideId === null ? [] : ['slides', slides.findIndex(({ id }) => id === slideId)]),
        ...(field === null ? [] : [field]),
      ],
      message: title,
    })),
  };
}
