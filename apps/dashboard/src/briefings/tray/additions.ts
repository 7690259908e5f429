import type { TrayItem } from './storage';

export interface SortedAdditions<S> {
  readonly slides: readonly S[];
  /** The items that the slides were made of. */
  readonly taken: readonly TrayItem[];
  /** A sentence for each item that stays in the tray. */
  readonly problems: readonly string[];
}

/** Parts the answers to a tray's items into slides and what could not be drawn. */
export function sortAdditions<S extends object>(
  items: readonly TrayItem[],
  answers: readonly (S | { readonly problem: string })[],
): SortedAdditions<S> {
  const slides: S[] = [];
  const taken: TrayItem[] = [];
  const problems: string[] = [];
  for (const [place, item] of items.entries()) {
    const answer = answers[place];
    if (answer === undefined) continue;
    if ('problem' in answer) problems.push(`“${item.title}” stays in the tray: ${answer.problem}`);
    else {
      slides.push(answer);
      taken.push(item);
    }
  }
  return { slides, taken, problems };
}
