/** Where a slide is dropped: its index once it has been taken out of the list. */
export interface DropPlace {
  /** Middles of the slides in their order, along the list, in any one unit. */
  readonly middles: readonly number[];
  /** Index of the slide that is held. */
  readonly held: number;
  /** Where the pointer is. */
  readonly at: number;
}

/** A slide goes before the first other one whose middle lies behind the pointer. */
export function dropIndex({ middles, held, at }: DropPlace): number {
  return middles.filter((middle, index) => index !== held && middle < at).length;
}

/** Keys that move a slide: how many places; null for any other key. The strip of a small screen runs from left to right. */
export function placesOfKey(key: string): -1 | 1 | null {
  if (key === 'ArrowUp' || key === 'ArrowLeft') return -1;
  return key === 'ArrowDown' || key === 'ArrowRight' ? 1 : null;
}
