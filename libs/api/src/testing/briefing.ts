import type { TextSlide } from '@waveguide/briefings';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiCaller } from '../app-router';

/** Slides of words only, which the pre-flight has nothing against. */
function wordSlides(count: number): TextSlide[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'text',
    id: `words-${i + 1}`,
    title: `Part ${i + 1}`,
    notes: '',
    footnote: '',
    body: `- What part ${i + 1} says\n- And why`,
  }));
}

/** A briefing with a cover and so many slides of words, saved once. */
export async function briefingOf(
  caller: ApiCaller,
  { slides, title = 'Autumn' }: { readonly slides: number; readonly title?: string },
): Promise<{ readonly id: string; readonly version: number }> {
  return caller.briefings.create({ title, slides: wordSlides(slides) });
}

/** Waits until it holds; the test's own time limit ends a wait that is in vain. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}
