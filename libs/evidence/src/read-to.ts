import { comparePartialDates, missing, present } from '@waveguide/quantity';
import type { ReadTo } from './schema/read-to';
import type { Source } from './schema/source';

export type { ReadTo } from './schema/read-to';

/**
 * What is known if a dataset states no date: the day of its newest source, which the product showed then. The compiler's own notes are
 * no sources.
 */
export function readToOfSources(sources: readonly Pick<Source, 'tier' | 'publishedOn'>[]): ReadTo {
  const dates = sources.flatMap(({ tier, publishedOn }) =>
    tier === 'compiler' || publishedOn.kind === 'missing' ? [] : [publishedOn.value],
  );
  const newest = dates.sort(comparePartialDates).at(-1);
  return newest === undefined
    ? {
        date: missing('unknown', 'No source of this dataset has a date.'),
        note: 'This dataset states no date of its own.',
      }
    : { date: present(newest), note: 'This dataset states no date of its own: this is the date of its newest source.' };
}
