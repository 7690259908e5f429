import { err, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { briefingQuery } from './briefing-queries';
import type { SavedBriefing } from './briefing-schema';
import type { Problem } from './problem';

/** Somebody saved the briefing after the version that was named. */
export const movedOn: Problem = {
  kind: 'out-of-date',
  message: 'The briefing was saved again since you opened it. Load the newest version, look at it, and try again.',
};

/** A briefing that may leave the house as it stands: its newest version, which the person has seen. */
export async function releasableBriefing(
  services: ApiServices,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<SavedBriefing, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  if (briefing.value.version !== version) return err(movedOn);
  return briefing;
}
