import { clampedSentences } from '@waveguide/forecasts';
import type { LoadedRevision } from '../model/load-revision';

/**
 * What a run did to draws outside the bounds of their assumptions, a sentence each. The price law changes which assumptions are drawn, not
 * what any of them draws.
 */
export function clampedNotes({ revision, summary }: Pick<LoadedRevision, 'revision' | 'summary'>): readonly string[] {
  return clampedSentences(summary.clamped, {
    definitions: revision.definitions,
    values: new Map(revision.values.map(({ key, distribution }) => [key, distribution])),
  });
}
